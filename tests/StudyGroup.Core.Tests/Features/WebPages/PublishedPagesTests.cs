using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.WebPages;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Features.WebPages;

public sealed class PublishedPagesTests
{
    private const string Token = "abc";

    private readonly Desk _desk = new();
    private readonly PublishedPages _pages;

    public PublishedPagesTests()
    {
        _pages = new PublishedPages(_desk, _desk);
        _desk.WebPages[Desk.Here] = WebPage.None(Desk.Here) with { Token = Token };
    }

    [Fact]
    public void Group_is_found_by_its_page_s_token_alone()
    {
        Assert.Equal(Desk.Here, _pages.Find(Token)!.Group.Id);
        Assert.Null(_pages.Find("abd"));
        Assert.Null(_pages.Find(""));
        Assert.Null(_pages.Find($"{Desk.Here}"));
    }

    [Fact]
    public void Suspended_group_has_no_page_until_it_is_back()
    {
        _desk.Group = _desk.Group with { SuspendedAt = _desk.Now };
        Assert.Null(_pages.Find(Token));
        _desk.Group = _desk.Group with { SuspendedAt = null };
        Assert.NotNull(_pages.Find(Token));
    }

    [Fact]
    public void Deleted_group_has_no_page()
    {
        _desk.Groups.Remove(Desk.Here);
        Assert.Null(_pages.Find(Token));
    }

    [Fact]
    public void Presenters_and_teams_are_left_out_unless_the_group_shows_names()
    {
        var group = TestGroup.Nine();
        _desk.Group = group.With(group.Numbered(1)! with
        {
            Presenters = [new Presenter(new MemberId(2), "Ana"), new Presenter(null, "Wren Halloran")],
            Team = "Ana's team",
        });

        var without = _pages.Find(Token)!;
        Assert.False(without.ShowsNames);
        Assert.All(without.Group.Seminars, seminar => Assert.Equal((0, null), (seminar.Presenters.Length, seminar.Team)));

        _desk.WebPages[Desk.Here] = _desk.WebPages[Desk.Here] with { ShowsNames = true };
        var with = _pages.Find(Token)!;
        Assert.True(with.ShowsNames);
        Assert.Equal(_desk.Group.Seminars, with.Group.Seminars);
    }
}
