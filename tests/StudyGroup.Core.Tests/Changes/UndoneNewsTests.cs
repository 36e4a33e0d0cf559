using NodaTime;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Reminders;
using StudyGroup.Core.Features.Settings;
using StudyGroup.Core.Posts;
using Xunit;

namespace StudyGroup.Core.Tests.Changes;

/// <summary>Announced changes that are undone: their messages say so, and the undo isn't announced.</summary>
public sealed class UndoneNewsTests
{
    private const string Moved = "Data Engineering for ML (Seminar 3) has moved: ~<2026-12-04T17:00:00Z>~ → <2026-12-18T17:00:00Z>";

    private readonly Desk _desk = new() { Group = TestGroup.Nine().On(3, 2026, 12, 4).On(4, 2026, 12, 11).InChannel() };

    private IReadOnlyList<Post> News => [.. _desk.Posts.Where(p => p.Subject is SeminarNews or ScheduleNews or ZoneChanged)];

    private Post Newest => News.MaxBy(p => long.Parse(p.Key.Split('.')[^1], System.Globalization.CultureInfo.InvariantCulture))!;

    [Fact]
    public async Task Undone_move_is_struck_through_in_its_message_however_long_ago_and_the_undo_is_no_news()
    {
        var moved = await Manage("seminar-move", ("seminar", 3), ("when", "2026-12-18"));
        var post = await PostedAsync();
        _desk.Now += Duration.FromMinutes(9);
        var undone = await _desk.Press(Desk.Organizer, moved, "Undo");
        _desk.Now += Duration.FromHours(3);
        Assert.Equal($"~{Moved}~\nUndone by @1: it's back to <2026-12-04T17:00:00Z>", _desk.Card(post).Text());
        Assert.Equal("It undid what an earlier message said, so I edited that message instead.", Why(Newest));
        Assert.True(Follows(post));
        _desk.Now -= Duration.FromHours(3) - Duration.FromSeconds(1);
        await _desk.Press(Desk.Organizer, undone, "Undo");
        Assert.Equal(Moved, _desk.Card(post).Text());
        Assert.Equal("It undid what an earlier message said, so I edited that message instead.", Why(Newest));
        _desk.Now += Duration.FromDays(1);
        Assert.True(Follows(post));
    }

    [Fact]
    public async Task Message_that_was_never_undone_stays_as_it_was_sent()
    {
        await Manage("seminar-move", ("seminar", 3), ("when", "2026-12-18"));
        var post = await PostedAsync();
        Assert.True(Follows(post));
        _desk.Now += Duration.FromHours(1);
        Assert.False(Follows(post));
    }

    [Fact]
    public async Task Cancellation_reverted_days_later_says_that_it_is_on()
    {
        await Manage("seminar-cancel", ("seminar", 3), ("reason", "Snow"));
        var post = await PostedAsync();
        _desk.Now += Duration.FromDays(3);
        await _desk.Press(Desk.Organizer, new ActionId(Undo.Revert, $"{((IChanges)_desk).Of(Desk.Here)[0].Id}"));
        Assert.Equal(
            "~Data Engineering for ML (Seminar 3) is cancelled: ~<2026-12-04T17:00:00Z>~ (Snow)~\n"
            + "Undone by @1: it's on, <2026-12-04T17:00:00Z>",
            _desk.Card(post).Text());
        Assert.NotNull(Why(Newest));
        await Manage("seminar-move", ("seminar", 3), ("when", "2026-12-25"));
        Assert.Null(Why(Newest));
        Assert.EndsWith("Undone by @1: it's on, <2026-12-25T17:00:00Z>", _desk.Card(post).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_undone_before_it_could_be_announced_is_not_announced_and_neither_is_its_undo()
    {
        var moved = await Manage("seminar-move", ("seminar", 3), ("when", "2026-12-18"));
        var first = Newest;
        Assert.Null(Why(first));
        _desk.Now += Duration.FromSeconds(1);
        var undone = await _desk.Press(Desk.Organizer, moved, "Undo");
        Assert.Equal("It was undone before I could post it.", Why(first));
        await ((IPosts)_desk).UpdateAsync(first with { State = PostState.Skipped, Reason = Why(first) });
        Assert.Equal("What it undid was never posted.", Why(Newest));
        await ((IPosts)_desk).UpdateAsync(Newest with { State = PostState.Skipped, Reason = Why(Newest) });
        _desk.Now += Duration.FromSeconds(1);
        await _desk.Press(Desk.Organizer, undone, "Undo");
        Assert.Null(Why(Newest));
    }

    [Fact]
    public async Task Undo_is_news_if_the_message_of_the_change_is_gone()
    {
        var moved = await Manage("seminar-move", ("seminar", 3), ("when", "2026-12-18"));
        var post = await PostedAsync();
        _desk.Put(post with { ContentHash = null });
        await _desk.Press(Desk.Organizer, moved, "Undo");
        Assert.Null(Why(Newest));
    }

    [Fact]
    public async Task Undo_of_a_change_that_was_no_news_is_news()
    {
        _desk.Group = _desk.Group.With(_desk.Group.Numbered(3)! with { Date = SeminarDate.Unknown });
        var dated = await Manage("seminar-move", ("seminar", 3), ("when", "2026-12-18"));
        Assert.Empty(News);
        _desk.Now += Duration.FromSeconds(1);
        await _desk.Press(Desk.Organizer, dated, "Undo");
        Assert.Null(Why(Assert.Single(News)));
    }

    [Fact]
    public async Task Undone_time_zone_is_struck_through_in_its_message()
    {
        var changed = await _desk.Press(
            Desk.Organizer, await Manage("settings", ("timezone", "Europe/London")), "Keep exact times");
        var post = await PostedAsync();
        Assert.IsType<ZoneChanged>(post.Subject);
        Assert.False(Follows(post));
        await _desk.Press(Desk.Organizer, changed, "Undo");
        Assert.Equal(
            "~Our time zone is now Europe/London (it was Europe/Berlin). Every seminar still starts at the same exact time.~\nUndone by @1",
            _desk.Card(post).Text());
        Assert.True(Follows(post));
        Assert.NotNull(Why(Newest));
    }

    [Fact]
    public async Task Undone_slides_are_struck_through_with_whoever_undid_it()
    {
        _desk.Group = _desk.Group with { Settings = _desk.Group.Settings with { SlidesNews = true } };
        var added = await Manage("slides", ("seminar", 3), ("url", "https://example.org/3"));
        var post = Assert.Single(_desk.Posts, p => p.Subject is SlidesAdded);
        await _desk.Press(Desk.Organizer, added, "Undo");
        Assert.Equal("~@1 added slides to Data Engineering for ML (Seminar 3)~ · Undone by @1", _desk.Card(post).Text());
        Assert.Single(_desk.Posts, p => p.Subject is SlidesAdded);
    }

    [Fact]
    public async Task Undone_assignment_is_struck_through_and_undoing_a_removal_tells_nobody_again()
    {
        var assigned = await Manage("seminar-edit", ("seminar", 3), ("presenter", Desk.Ben.Id));
        var post = Assert.Single(_desk.Posts, p => p.Subject is PresenterAssigned);
        _desk.Now += Duration.FromSeconds(1);
        var undone = await _desk.Press(Desk.Organizer, assigned, "Undo");
        Assert.Contains(
            "~Data Engineering for ML (Seminar 3): <2026-12-04T17:00:00Z>~ · Undone by @1", _desk.Card(post).Text(),
            StringComparison.Ordinal);
        _desk.Now += Duration.FromSeconds(1);
        await _desk.Press(Desk.Organizer, undone, "Undo");
        Assert.Contains("\nData Engineering for ML (Seminar 3): <2026-12-04T17:00:00Z>", _desk.Card(post).Text(), StringComparison.Ordinal);
        Assert.Single(_desk.Posts, p => p.Subject is PresenterAssigned);
    }

    private PostSources Sources => new(_desk, _desk, _desk, _desk, _desk, _desk, _desk, _desk);

    private string? Why(Post news) => new PostContents(Rules.Kinds, Sources).WhyNotWorthPosting(_desk.Group, news, _desk.Now);

    private bool Follows(Post post) => new PostContents(Rules.Kinds, Sources).Follows(_desk.Group, post, _desk.Now);

    // Every change has a moment of its own, so that the keys differ.
    private Task<Reply> Manage(string command, params (string Name, object Value)[] options)
    {
        _desk.Now += Duration.FromSeconds(1);
        return _desk.Command(Desk.Organizer, $"manage {command}", options);
    }

    private async Task<Post> PostedAsync()
    {
        var posted = Newest with { State = PostState.Posted, At = _desk.Now, ContentHash = "" };
        await ((IPosts)_desk).UpdateAsync(posted);
        _desk.Now += Duration.FromSeconds(1);
        return posted;
    }
}
