using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Notes;

public sealed class NotesTests
{
    private readonly Desk _desk = new();

    [Fact]
    public async Task Organizer_adds_text_and_links_that_everyone_can_read()
    {
        var added = await Manage(("seminar", 2), ("text", "We agreed to read\nchapter 3 twice."));
        Assert.Equal("Notes added: Seminar 2 · Chapter 2\nWe agreed to read chapter 3 twice.", added.Text());
        await Manage(("seminar", 2), ("text", "Recording"), ("url", "https://example.org/v"));
        await Manage(("seminar", 2), ("url", "https://example.org/w"));
        var notes = await _desk.Command(Desk.Ana, "notes", ("seminar", 2));
        Assert.IsType<Reply.Public>(notes);
        Assert.Equal(
            """
            Notes for Seminar 2 · Chapter 2
            1 · @1 · <2026-11-23T09:00:00Z>
            We agreed to read
            chapter 3 twice.
            2 · @1 · <2026-11-23T09:00:00Z>
            Recording → https://example.org/v
            3 · @1 · <2026-11-23T09:00:00Z>
            Notes → https://example.org/w
            """,
            notes.Text());
        Assert.Equal(notes.Text(), (await _desk.Command(Desk.Ana, "notes")).Text());
    }

    [Fact]
    public async Task Existing_link_is_updated_and_keeps_its_title()
    {
        await Manage(("seminar", 2), ("text", "Recording"), ("url", "https://example.org/v"));
        await Manage(("seminar", 2), ("url", "https://example.org/v"));
        Assert.Equal("Recording", Assert.Single(_desk.Group.Numbered(2)!.Notes).Text);
        await Manage(("seminar", 2), ("url", "https://example.org/v"), ("text", "The recording"));
        Assert.Equal("The recording", Assert.Single(_desk.Group.Numbered(2)!.Notes).Text);
    }

    [Fact]
    public async Task Note_is_removed_by_its_number_and_can_be_undone()
    {
        await Manage(("seminar", 2), ("text", "first"));
        await Manage(("seminar", 2), ("text", "second"));
        Assert.Contains("has no note 3", (await Manage(("seminar", 2), ("remove", 3))).Text(), StringComparison.Ordinal);
        var removed = await Manage(("seminar", 2), ("remove", 1));
        Assert.Equal("Notes removed: Seminar 2 · Chapter 2\nsecond", removed.Text());
        Assert.Contains(
            "notes ~first, second~ → second", (await _desk.Command(Desk.Organizer, "manage history")).Text(), StringComparison.Ordinal);
        await _desk.Press(Desk.Organizer, removed, "Undo");
        Assert.Equal(["first", "second"], _desk.Group.Numbered(2)!.Notes.Select(n => n.Text));
    }

    [Fact]
    public async Task Invalid_note_is_refused()
    {
        Assert.Contains("Write something, or add a link", (await Manage(("seminar", 2))).Text(), StringComparison.Ordinal);
        Assert.Contains(
            "https://",
            Assert.IsType<Reply.Refused>(await Manage(("seminar", 2), ("url", "javascript:alert(1)"))).Text(), StringComparison.Ordinal);
        Assert.Contains("no Seminar 42", (await Manage(("seminar", 42), ("text", "x"))).Text(), StringComparison.Ordinal);
        await Manage(("seminar", 2), ("text", "x"));
        Assert.Contains("already has that note", (await Manage(("seminar", 2), ("text", "x"))).Text(), StringComparison.Ordinal);
        for (var i = 1; i < Note.MaxPerSeminar; i++) await Manage(("seminar", 2), ("text", $"{i}"));
        Assert.Contains("already has 20 notes", (await Manage(("seminar", 2), ("text", "y"))).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Presenter_adds_notes_from_the_card_of_a_past_seminar_and_others_are_refused()
    {
        Assert.DoesNotContain((await _desk.Command(Desk.Ana, "seminar", ("number", 3))).Card().Buttons, b => b.Label == "Add notes");
        _desk.Group = _desk.Group.With(_desk.Group.Numbered(2)! with { Presenters = [new Presenter(Desk.Ben.Id, null)] });
        var card = await _desk.Command(Desk.Ana, "seminar", ("number", 2));
        Assert.Contains(
            "Only the presenters and organizers", (await _desk.PressMore(Desk.Ana, card, "Add notes")).Text(), StringComparison.Ordinal);
        var form = await _desk.PressMore(Desk.Ben, card, "Add notes");
        Assert.IsType<Reply.Refused>(await _desk.Submit(Desk.Ana, form, ("text", "x")));
        Assert.IsType<Reply.Refused>(await _desk.Submit(Desk.Ben, form, ("text", " "), ("url", "")));
        var added = await _desk.Submit(Desk.Ben, form, ("text", "Recording"), ("url", "https://example.org/v"));
        Assert.Equal("Notes added to Seminar 2 · Chapter 2\nRecording → https://example.org/v", added.Text());
        Assert.Contains(
            "\n📝 Recording → https://example.org/v",
            (await _desk.Command(Desk.Ana, "seminar", ("number", 2))).Text(), StringComparison.Ordinal);
        await _desk.Press(Desk.Ben, added, "Undo");
        Assert.Empty(_desk.Group.Numbered(2)!.Notes);
    }

    [Fact]
    public async Task Presenter_removes_notes_with_the_same_form()
    {
        _desk.Group = _desk.Group.With(_desk.Group.Numbered(2)! with { Presenters = [new Presenter(Desk.Ben.Id, null)] });
        var card = await _desk.Command(Desk.Ben, "seminar", ("number", 2));
        Assert.DoesNotContain(((Reply.Ask)await _desk.PressMore(Desk.Ben, card, "Add notes")).Form.Fields, f => f.Name == "remove");
        await Manage(("seminar", 2), ("text", "first"));
        await Manage(("seminar", 2), ("text", "second"));
        var form = await _desk.PressMore(Desk.Ben, card, "Add notes");
        foreach (var wrong in new[] { "0", "3", "x", "-1" })
            Assert.Contains(
                "number from 1 to 2",
                Assert.IsType<Reply.Refused>(await _desk.Submit(Desk.Ben, form, ("remove", wrong))).Text(), StringComparison.Ordinal);
        Assert.IsType<Reply.Refused>(await _desk.Submit(Desk.Ana, form, ("remove", "1")));
        Assert.Equal("Notes removed from Seminar 2 · Chapter 2\nsecond", (await _desk.Submit(Desk.Ben, form, ("remove", "1"))).Text());
        Assert.Equal(
            "Notes added to Seminar 2 · Chapter 2\nthird", (await _desk.Submit(Desk.Ben, form, ("remove", "1"), ("text", "third"))).Text());

        var slides = await _desk.PressMore(Desk.Ben, card, "Add slides");
        Assert.Equal(["url", "title", "topic", "covers", "remove"], Assert.IsType<Reply.Ask>(slides).Form.Fields.Select(f => f.Name));
        Assert.False(((Reply.Ask)slides).Form.Fields[0].Required);
        Assert.IsType<Reply.Refused>(await _desk.Submit(Desk.Ben, slides, ("title", "without a link")));
        var gone = await _desk.Submit(Desk.Ben, slides, ("remove", "1"));
        Assert.Equal("Slides removed from Seminar 2 · Chapter 2\nNo slides yet", gone.Text());
        await _desk.Press(Desk.Ben, gone, "Undo");
        Assert.Single(_desk.Group.Numbered(2)!.Slides);
    }

    [Fact]
    public async Task Forms_on_a_nudge_name_the_group_first_and_only_work_for_the_presenter()
    {
        _desk.Group = _desk.Group.With(_desk.Group.Numbered(3)! with { Presenters = [new Presenter(Desk.Ben.Id, null)] });
        foreach (var (action, field) in new[] { ("notes-add.n", "text"), ("slides-add.n", "url") })
        {
            var id = new ActionId(action, "77", "3");
            Assert.Equal(Desk.Here, _desk.Router.GroupOf(id));
            Assert.IsType<Reply.Refused>(await _desk.Press(Desk.Ana, id));
            var added = await _desk.Submit(Desk.Ben, await _desk.Press(Desk.Ben, id), (field, "https://example.org/3"));
            Assert.Contains("added to Seminar 3", added.Text(), StringComparison.Ordinal);
            var undo = Assert.Single(added.Card().Buttons).Action;
            Assert.Equal(Desk.Here, _desk.Router.GroupOf(undo));
            Assert.Equal(
                "Only the person who made that change can undo it here. Ask an organizer in your group's server.",
                Assert.IsType<Reply.Refused>(await _desk.Press(Desk.Ana, undo)).Text());
            var undone = Assert.IsType<Reply.Replace>(await _desk.Press(Desk.Ben, undo));
            Assert.Equal(Desk.Here, _desk.Router.GroupOf(Assert.Single(undone.Card.Buttons).Action));
            Assert.Contains("That was more than ten minutes ago", await Later(Desk.Ben, undo), StringComparison.Ordinal);
        }

        Assert.Null(_desk.Router.GroupOf(new ActionId("slides-add", "77", "3")));
    }

    [Fact]
    public async Task Seminar_without_notes_says_so()
    {
        Assert.Equal("Topic 2 (Seminar 2) has no notes yet.", (await _desk.Command(Desk.Ana, "notes")).Text());
        _desk.Group = TestGroup.Empty();
        Assert.Contains(
            "No seminar has been held yet",
            Assert.IsType<Reply.Refused>(await _desk.Command(Desk.Ana, "notes")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Long_list_of_notes_has_pages()
    {
        for (var i = 0; i < 9; i++) await Manage(("seminar", 2), ("text", new string((char)('a' + i), 1000)));
        var first = await _desk.Command(Desk.Ana, "notes");
        Assert.Contains("Page 1 of 9", first.Text(), StringComparison.Ordinal);
        Assert.Contains("bbb", (await _desk.Press(Desk.Ben, first, "Next")).Text(), StringComparison.Ordinal);
    }

    private async Task<string> Later(Member who, ActionId action)
    {
        _desk.Now += Duration.FromMinutes(11);
        return (await _desk.Press(who, action)).Text();
    }

    private Task<Reply> Manage(params (string Name, object Value)[] options) => _desk.Command(Desk.Organizer, "manage notes", options);
}
