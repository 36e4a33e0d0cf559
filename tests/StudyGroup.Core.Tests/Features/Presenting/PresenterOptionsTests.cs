using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Presenting;

/// <summary>How organizers set presenters and teams with <c>/manage seminar-add</c> and <c>seminar-edit</c>.</summary>
public sealed class PresenterOptionsTests
{
    private readonly Desk _desk = new();

    [Fact]
    public async Task New_seminar_gets_members_names_and_a_team()
    {
        _desk.Names[Desk.Ana.Id] = "Ana";
        var added = await _desk.Command(
            Desk.Organizer, "manage seminar-add", ("topic", "New"), ("presenter", Desk.Ana.Id), ("add-presenter", Desk.Ben.Id),
            ("add-names", "Ann Lee, Bo Tran"), ("team", "Blue"));
        Assert.Contains("Presented by Blue: @2 (Ana), @3, Ann Lee and Bo Tran", added.Text(), StringComparison.Ordinal);
        Assert.Equal(
            [
                new Presenter(Desk.Ana.Id, "Ana"), new Presenter(Desk.Ben.Id, null), new Presenter(null, "Ann Lee"),
                new Presenter(null, "Bo Tran"),
            ],
            _desk.Group.Numbered(10)!.Presenters);
    }

    [Fact]
    public async Task Presenters_are_replaced_added_and_removed_and_each_edit_can_be_undone()
    {
        await Edit(("presenter", Desk.Ana.Id), ("add-names", "Ann Lee"));
        Assert.Equal("@2 and Ann Lee", Who());
        await Edit(("add-presenter", Desk.Ben.Id), ("team", "Blue"));
        Assert.Equal("Blue: @2, Ann Lee and @3", Who());
        var removed = await Edit(("remove-presenter", "ann lee"));
        Assert.Equal("Blue: @2 and @3", Who());
        await _desk.Press(Desk.Organizer, removed, "Undo");
        Assert.Equal("Blue: @2, Ann Lee and @3", Who());
        await Edit(("remove-presenter", "@2"));
        Assert.Equal("Blue: Ann Lee and @3", Who());
        await Edit(("presenter", Desk.Ana.Id));
        Assert.Equal("Blue: @2", Who());
        await Edit(("clear", "team"));
        Assert.Equal("@2", Who());
        await Edit(("clear", "presenter"), ("add-names", "Ann Lee"));
        Assert.Equal("Ann Lee", Who());
        await Edit(("clear", "presenter"));
        Assert.Null(Who());
    }

    [Fact]
    public async Task History_says_who_presented_before_and_after()
    {
        await Edit(("presenter", Desk.Ana.Id));
        await Edit(("add-names", "Ann Lee & Bo Tran"));
        var history = (await _desk.Command(Desk.Organizer, "manage history")).Text();
        Assert.Contains("presenter none → @2", history, StringComparison.Ordinal);
        Assert.Contains("presenters ~@2~ → @2, Ann Lee and Bo Tran", history, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ann Lee", "Ann Lee")]
    [InlineData(" Ann  Lee ;Bo Tran,", "Ann Lee and Bo Tran")]
    [InlineData("Ann, Bo, and Cy", "Ann, Bo and Cy")]
    [InlineData("Ann and Bo & Cy", "Ann, Bo and Cy")]
    [InlineData("Andy Anderson", "Andy Anderson")]
    [InlineData("@2 @3", "@2 and @3")]
    [InlineData("Ann @2, @3", "Ann, @2 and @3")]
    [InlineData("@everyone", "@everyone")]
    public async Task Names_and_mentions_are_told_apart(string typed, string who)
    {
        await Edit(("add-names", typed));
        Assert.Equal(who, Who());
    }

    [Fact]
    public async Task Name_of_100_characters_is_kept_and_a_longer_one_refused()
    {
        var longest = string.Concat(Enumerable.Repeat("🦉", 100));
        await Edit(("add-names", longest));
        Assert.Equal(longest, Who());
        Assert.Equal(
            "A name can have up to 100 characters; one of yours has 101. Put commas between names.",
            (await Edit(("add-names", longest + "x"))).Text());
        Assert.Equal("I can't find a name in “, ,”. Try Ann Lee, Bo Tran.", (await Edit(("add-names", ", ,"))).Text());
    }

    [Fact]
    public async Task Eleventh_presenter_is_refused()
    {
        await Edit(("add-names", "A, B, C, D, E, F, G, H, I, J"));
        Assert.Equal(10, _desk.Group.Numbered(4)!.Presenters.Length);
        Assert.Equal(
            "A seminar can have up to 10 presenters, and that would make 11. Remove one with “remove-presenter”, or leave somebody out.",
            (await Edit(("add-presenter", Desk.Ana.Id))).Text());
        await Edit(("add-presenter", Desk.Ana.Id), ("remove-presenter", "J"));
        Assert.EndsWith("I and @2", Who(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Presenter_who_is_there_already_is_refused()
    {
        await Edit(("presenter", Desk.Ana.Id), ("add-names", "Ann Lee"));
        Assert.Equal("@2 is already down to present Topic 4 (Seminar 4).", (await Edit(("add-presenter", Desk.Ana.Id))).Text());
        Assert.Equal("ANN LEE is already down to present Topic 4 (Seminar 4).", (await Edit(("add-names", "ANN LEE"))).Text());
    }

    [Fact]
    public async Task Presenter_who_is_not_there_cannot_be_removed()
    {
        Assert.Equal(
            "Nobody is down to present Topic 4 (Seminar 4), so there's nobody to remove.",
            (await Edit(("remove-presenter", "Zed"))).Text());
        await Edit(("presenter", Desk.Ana.Id), ("add-names", "Ann Lee"));
        Assert.Equal(
            "“Zed” isn't down to present Topic 4 (Seminar 4): @2 and Ann Lee are. Pick one from the list.",
            (await Edit(("remove-presenter", "Zed"))).Text());
    }

    [Fact]
    public async Task Presenters_to_remove_are_suggested_by_name_and_found_by_what_was_suggested()
    {
        await Edit(("presenter", Desk.Ana.Id), ("add-names", "Ann Lee"), ("add-presenter", Desk.Ben.Id));
        _desk.Names[Desk.Ana.Id] = "Ana";
        var suggested = _desk.Suggest(Desk.Organizer, "manage seminar-edit", "remove-presenter", "", ("seminar", 4));
        Assert.Equal(["Ana", "3", "Ann Lee"], suggested.Select(s => s.Shown));
        foreach (var one in suggested) await Edit(("remove-presenter", one.Value));
        Assert.Null(Who());
        Assert.Empty(_desk.Suggest(Desk.Organizer, "manage seminar-edit", "remove-presenter", ""));
    }

    [Fact]
    public async Task Team_name_that_is_a_mention_stays_text()
    {
        var edited = await Edit(("team", "@3"));
        Assert.Equal("@3", _desk.Group.Numbered(4)!.Team);
        Assert.Contains(edited.Card().Lines, line => line.ToString().StartsWith("🎤 @3", StringComparison.Ordinal));
        Assert.DoesNotContain(edited.Card().Lines, line => line.Spans.Any(span => span is Span.Person));
    }

    private Task<Reply> Edit(params (string, object)[] options) =>
        _desk.Command(Desk.Organizer, "manage seminar-edit", [("seminar", 4), .. options]);

    private string? Who() => SeminarWords.Presenters(_desk.Group.Numbered(4)!)?.Text();
}
