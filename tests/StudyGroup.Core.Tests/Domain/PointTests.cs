using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Domain;

public class PointTests
{
    private readonly Desk _desk = new();

    [Fact]
    public async Task Point_goes_to_the_next_seminar_and_is_quoted_publicly()
    {
        var reply = await _desk.Command(Desk.Ana, "point add", ("text", "  What is *leakage*? "));
        Assert.IsType<Reply.Public>(reply);
        Assert.Equal("@2 added a point to Data Engineering for ML (Seminar 3):\nWhat is *leakage*?", reply.Text());
        Assert.Equal(LineKind.Quote, reply.Card().Lines[1].Kind);
    }

    [Fact]
    public async Task Form_opens_without_a_text_and_adds_the_point()
    {
        var form = await _desk.Command(Desk.Ana, "point add", ("seminar", 5));
        Assert.Equal("Add a point to Seminar 5", Assert.IsType<Reply.Ask>(form).Form.Title);
        Assert.Contains(
            "Topic 5 (Seminar 5):\n|from the form|",
            (await _desk.Submit(Desk.Ana, form, ("text", "from the form"))).Text(), StringComparison.Ordinal);
        Assert.IsType<Reply.Refused>(await _desk.Submit(Desk.Ana, form, ("text", " \n ")));
    }

    [Fact]
    public async Task Card_button_opens_the_same_form()
    {
        var form = await _desk.Press(Desk.Ana, await _desk.Command(Desk.Ana, "next-seminar"), "Add a point");
        Assert.Contains("Seminar 3", (await _desk.Submit(Desk.Ana, form, ("text", "x"))).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_of_a_thousand_code_points_fits()
    {
        var text = string.Concat(Enumerable.Repeat("🤔", 1000));
        Assert.IsType<Reply.Public>(await _desk.Command(Desk.Ana, "point add", ("text", text)));
        Assert.IsType<Reply.Refused>(await _desk.Command(Desk.Ana, "point add", ("text", text + "🤔")));
    }

    [Fact]
    public async Task List_is_in_order_with_author_and_time()
    {
        await _desk.Command(Desk.Ana, "point add", ("text", "first"));
        await _desk.Command(Desk.Ben, "point add", ("text", "second"));
        Assert.Equal(
            "Points for Seminar 3 · Chapter 3\n1 · @2 · <2026-11-23T09:00:00Z>\nfirst\n2 · @3 · <2026-11-23T09:00:00Z>\nsecond",
            (await _desk.Command(Desk.Ana, "point list")).Text());
    }

    [Fact]
    public async Task Long_list_has_pages()
    {
        for (var i = 0; i < 9; i++) await _desk.Command(Desk.Ana, "point add", ("text", new string((char)('a' + i), 1000)));
        var list = await _desk.Command(Desk.Ana, "point list");
        Assert.Contains("Page 1 of 9", list.Text(), StringComparison.Ordinal);
        Assert.Contains("bbb", (await _desk.Press(Desk.Ana, list, "Next")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_its_author_and_organizers_can_change_a_point()
    {
        await _desk.Command(Desk.Ana, "point add", ("text", "old"));
        Assert.Contains(
            "someone else's",
            (await _desk.Command(Desk.Ben, "point edit", ("point", "1"), ("text", "x"))).Text(), StringComparison.Ordinal);
        Assert.Contains("someone else's", (await _desk.Command(Desk.Ben, "point remove", ("point", "1"))).Text(), StringComparison.Ordinal);
        Assert.Contains(
            "changed:\nnew",
            (await _desk.Command(Desk.Ana, "point edit", ("point", "1"), ("text", "new"))).Text(), StringComparison.Ordinal);
        var form = Assert.IsType<Reply.Ask>(await _desk.Command(Desk.Organizer, "point edit", ("point", "1")));
        Assert.Equal("new", form.Form.Fields[0].Value);
        Assert.Contains("newer", (await _desk.Submit(Desk.Organizer, form, ("text", "newer"))).Text(), StringComparison.Ordinal);
        Assert.Contains("· edited\nnewer", (await _desk.Command(Desk.Ana, "point list")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_presenter_and_organizers_can_tick_off_points()
    {
        await _desk.Command(Desk.Ana, "point add", ("text", "first"));
        await _desk.Command(Desk.Ana, "point add", ("text", "second"));
        Assert.Contains(
            "Only the presenters of Data Engineering for ML (Seminar 3)",
            (await _desk.Command(Desk.Ben, "point discussed", ("point", "1"))).Text(), StringComparison.Ordinal);
        Assert.Empty(_desk.Suggest(Desk.Ben, "point discussed", "point", ""));
        _desk.Group = _desk.Group.With(_desk.Group.Numbered(3)! with { Presenters = [new Presenter(Desk.Ben.Id, null)] });
        var ticked = await _desk.Command(Desk.Ben, "point discussed", ("point", "1"));
        Assert.Equal("✓ Discussed:\nfirst\nData Engineering for ML (Seminar 3) · 1 of 2 points discussed", ticked.Text());
        Assert.Equal(ticked.Text(), (await _desk.Command(Desk.Organizer, "point discussed", ("point", "1"))).Text());
        Assert.Contains("1 ✓ · @2", (await _desk.Command(Desk.Ana, "point list")).Text(), StringComparison.Ordinal);
        Assert.Equal(
            ["Seminar 3: second", "Seminar 3: ✓ first"], _desk.Suggest(Desk.Ben, "point discussed", "point", "").Select(s => s.Shown));
        Assert.Contains("Only the presenter", (await _desk.Press(Desk.Ana, ticked, "Not discussed")).Text(), StringComparison.Ordinal);
        var unticked = Assert.IsType<Reply.Replace>(await _desk.Press(Desk.Organizer, ticked, "Not discussed"));
        Assert.Equal("Not discussed yet:\nfirst\nData Engineering for ML (Seminar 3) · 0 of 2 points discussed", unticked.Text());
        Assert.Contains("1 · @2", (await _desk.Command(Desk.Ana, "point list")).Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("point discussed", "the points of seminars you present (all points for organizers)")]
    [InlineData("point edit", "your own points (all points for organizers)")]
    [InlineData("point remove", "your own points (all points for organizers)")]
    [InlineData("point vote", "other people's points that haven't been discussed yet")]
    public async Task Typed_words_instead_of_a_picked_point_are_refused_with_advice(string command, string offered)
    {
        await _desk.Command(Desk.Ana, "point add", ("text", "first"));
        Assert.Equal(
            $"No point matches “the first”. Pick one from the list as you type; it has {offered}.",
            (await _desk.Command(Desk.Ben, command, ("point", "the first"))).Text());
    }

    [Fact]
    public async Task Points_of_the_nearest_seminar_are_suggested_first_for_ticking_off()
    {
        _desk.Group = _desk.Group.On(3, 2026, 11, 22).On(4, 2026, 12, 20);
        foreach (var number in new[] { 5, 4, 3 }) await _desk.Command(Desk.Ana, "point add", ("text", "x"), ("seminar", number));
        Assert.Equal(
            ["Seminar 3: x", "Seminar 4: x", "Seminar 5: x"],
            _desk.Suggest(Desk.Organizer, "point discussed", "point", "").Select(s => s.Shown));
    }

    [Fact]
    public async Task Removed_point_comes_back_to_its_old_place_within_ten_minutes()
    {
        await _desk.Command(Desk.Ana, "point add", ("text", "first"));
        await _desk.Command(Desk.Ana, "point add", ("text", "second"));
        var removed = await _desk.Command(Desk.Ana, "point remove", ("point", "1"));
        Assert.DoesNotContain("first", (await _desk.Command(Desk.Ana, "point list")).Text(), StringComparison.Ordinal);
        Assert.Contains(
            "has been removed",
            (await _desk.Command(Desk.Ana, "point edit", ("point", "1"), ("text", "x"))).Text(), StringComparison.Ordinal);
        Assert.IsType<Reply.Refused>(await _desk.Press(Desk.Ben, removed, "Undo"));
        _desk.Now += Duration.FromMinutes(10);
        Assert.Equal("The point is back:\nfirst", (await _desk.Press(Desk.Ana, removed, "Undo")).Text());
        Assert.Contains("\nfirst\n2 ·", (await _desk.Command(Desk.Ana, "point list")).Text(), StringComparison.Ordinal);
        Assert.Contains("already back", (await _desk.Press(Desk.Ana, removed, "Undo")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Removal_cannot_be_undone_after_ten_minutes()
    {
        await _desk.Command(Desk.Ana, "point add", ("text", "first"));
        var removed = await _desk.Command(Desk.Ana, "point remove", ("point", "1"));
        _desk.Now += Duration.FromSeconds(601);
        Assert.Contains("more than ten minutes ago", (await _desk.Press(Desk.Ana, removed, "Undo")).Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2", "has been removed")]
    [InlineData("-1", "No point matches")]
    [InlineData("99999999999999999999", "No point matches")]
    [InlineData("'; DROP TABLE points; --", "No point matches")]
    public async Task Unknown_point_id_is_refused(string id, string said)
    {
        await _desk.Command(Desk.Ana, "point add", ("text", "first"));
        Assert.Contains(said, (await _desk.Command(Desk.Organizer, "point remove", ("point", id))).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Own_points_are_suggested_or_all_for_organizers()
    {
        await _desk.Command(Desk.Ana, "point add", ("text", "about leakage"));
        await _desk.Command(Desk.Ben, "point add", ("text", "about drift"));
        var own = Assert.Single(_desk.Suggest(Desk.Ana, "point edit", "point", ""));
        Assert.Equal(("Seminar 3: about leakage", "1"), (own.Shown, own.Value));
        Assert.Equal(2, _desk.Suggest(Desk.Organizer, "point remove", "point", "ABOUT").Count);
        Assert.Empty(_desk.Suggest(Desk.Ana, "point edit", "point", "drift"));
    }
}
