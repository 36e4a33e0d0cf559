using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Points;

public sealed class PointFromMessageTests
{
    private const string Command = "Add as discussion point";
    private const string Other = "Or for another seminar…";

    private readonly Desk _desk = new() { Group = TestGroup.Nine().On(3, 2026, 12, 4) };

    public PointFromMessageTests() => _desk.Names[Desk.Ben.Id] = "Ben";

    private Task<Reply> Use(string text = "Why lakes?", Member? who = null) => _desk.Use(who ?? Desk.Ana, Command, Desk.Ben.Id, text);

    private Point Added(int seminar) => Assert.Single(((IPoints)_desk).Of(Desk.Here, new SeminarId(seminar)));

    [Fact]
    public async Task Message_becomes_a_point_of_its_author_with_a_link_to_it()
    {
        var asked = Assert.IsType<Reply.Private>(await Use());
        Assert.Equal("Add this as a point by @3 (Ben)?\nWhy lakes?", asked.Text());
        var form = Assert.IsType<Reply.Ask>(await _desk.Press(Desk.Ana, asked, "Add to Seminar 3"));
        Assert.Equal(("Add a point to Seminar 3", "Why lakes?"), (form.Form.Title, Assert.Single(form.Form.Fields).Value));
        var done = Assert.IsType<Reply.Public>(await _desk.Submit(Desk.Ana, form, ("text", "Why data lakes?")));
        Assert.StartsWith("A message → ", done.Text(), StringComparison.Ordinal);
        Assert.EndsWith(
            "/700/900 by @3 (Ben) is now a point for Data Engineering for ML (Seminar 3):\nWhy data lakes?", done.Text(),
            StringComparison.Ordinal);
        var point = Added(3);
        Assert.Equal((Desk.Ben.Id, "Ben"), (point.Author, point.AuthorName));
        Assert.Equal(new MessageLink(new ChannelId(700), new MessageId(900)), point.Source);
        Assert.Contains("/700/900", (await _desk.Command(Desk.Ana, "point list")).Text(), StringComparison.Ordinal);
        Assert.Equal(Draft.Gone.Sentence(), (await _desk.Submit(Desk.Ana, form, ("text", "Again"))).Text());
    }

    [Fact]
    public async Task Another_seminar_is_chosen_in_the_menu()
    {
        var form = await _desk.Choose(Desk.Ana, await Use(), Other, "5 · Chapter 5 · Topic 5");
        await _desk.Submit(Desk.Ana, form, ("text", "Why lakes?"));
        Assert.Equal(Desk.Ben.Id, Added(5).Author);
    }

    [Theory]
    [InlineData("Why?", false, "A bot wrote that. Pick a message that a person wrote.")]
    [InlineData(" \n", true, "There's no text in that message. Write the point yourself with /point add.")]
    public async Task Message_of_a_bot_or_without_text_is_refused(string text, bool isByPerson, string why) => Assert.Equal(
        why, Assert.IsType<Reply.Refused>(await _desk.Use(Desk.Ana, Command, Desk.Ben.Id, text, isByPerson)).Text());

    [Fact]
    public async Task Long_message_is_cut_to_what_a_point_can_have_counted_in_code_points()
    {
        var form = Assert.IsType<Reply.Ask>(await _desk.Press(
            Desk.Ana, await Use(string.Concat(Enumerable.Repeat("🦆", 1_500))), "Add to Seminar 3"));
        var text = form.Form.Fields[0].Value!;
        Assert.Equal(Point.MaxTextLength, Texts.Length(text));
        await _desk.Submit(Desk.Ana, form, ("text", text));
        Assert.Equal(text, Added(3).Text);
    }

    [Fact]
    public async Task Message_that_is_already_a_point_is_not_added_twice()
    {
        var (one, other) = (await Use(), await Use(who: Desk.Organizer));
        await _desk.Submit(Desk.Ana, await _desk.Press(Desk.Ana, one, "Add to Seminar 3"), ("text", "Why lakes?"));
        const string twin =
            "That message is already a point for Data Engineering for ML (Seminar 3). Vote for it under /point list.";
        var form = await _desk.Press(Desk.Organizer, other, "Add to Seminar 3");
        Assert.Equal(twin, (await _desk.Submit(Desk.Organizer, form, ("text", "Why lakes?"))).Text());
        Assert.Equal(twin, (await Use()).Text());
        Added(3);
    }

    [Fact]
    public async Task Nobody_else_sends_the_form_and_a_removed_seminar_is_refused()
    {
        var asked = await Use();
        Assert.Equal(Draft.Gone.Sentence(), (await _desk.Press(Desk.Ben, asked, "Add to Seminar 3")).Text());
        _desk.Group = _desk.Group with { Seminars = [] };
        Assert.Equal("That seminar has been removed. See /schedule.", (await _desk.Press(Desk.Ana, asked, "Add to Seminar 3")).Text());
        Assert.StartsWith("There are no seminars yet.", (await Use()).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Point_from_a_message_is_its_authors_to_edit_and_leaves_with_its_link_in_an_export()
    {
        await _desk.Submit(Desk.Ana, await _desk.Press(Desk.Ana, await Use(), "Add to Seminar 3"), ("text", "Why lakes?"));
        var id = $"{Added(3).Id}";
        Assert.IsType<Reply.Refused>(await _desk.Command(Desk.Ana, "point edit", ("point", id), ("text", "Mine")));
        Assert.IsType<Reply.Private>(await _desk.Command(Desk.Ben, "point edit", ("point", id), ("text", "Mine")));
        var file = (await _desk.Command(Desk.Organizer, "manage export", ("format", "json"))).Card().Files[0];
        var json = System.Text.Encoding.UTF8.GetString(file.Content.Span);
        Assert.Contains("\"channel\": \"700\"", json, StringComparison.Ordinal);
        Assert.Contains("\"id\": \"900\"", json, StringComparison.Ordinal);
    }
}
