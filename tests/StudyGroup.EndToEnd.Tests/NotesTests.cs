using StudyGroup.Playground.LocalDiscord.People;

namespace StudyGroup.EndToEnd.Tests;

public sealed class NotesTests
{
    [Fact]
    public async Task Organizers_add_texts_and_links_which_everyone_reads_and_take_them_away_by_their_number()
    {
        await using var stage = await Stage.WithBotAsync();
        Assert.EndsWith("(Seminar 2) has no notes yet.", (await stage.Ask(stage.Ana, "notes")).Text, StringComparison.Ordinal);
        var added = await stage.Manage("notes", ("seminar", 2), ("text", "We *disagreed* about scale."));
        Assert.True(added.IsEphemeral);
        Assert.Contains("Notes added: Seminar 2 · Chapter 2", added.Text, StringComparison.Ordinal);
        await stage.Manage("notes", ("seminar", 2), ("text", "Recording"), ("url", "https://example.org/2"));
        var notes = await stage.Ask(stage.Ana, "notes");
        Assert.False(notes.IsEphemeral);
        Assert.Equal("Notes for Seminar 2 · Chapter 2", notes.Text.Split('\n')[0]);
        Assert.Contains(@"We \*disagreed\* about scale.", notes.Text, StringComparison.Ordinal);
        Assert.Contains("[Recording](https://example.org/2)", notes.Text, StringComparison.Ordinal);
        var removed = await stage.Manage("notes", ("seminar", 2), ("remove", 1));
        Assert.Contains("Notes removed: Seminar 2 · Chapter 2", removed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("disagreed", (await stage.Ask(stage.Ana, "notes", ("seminar", 2))).Text, StringComparison.Ordinal);
        await removed.PressAsync("Undo", stage.Cancel);
        Assert.Contains("disagreed", (await stage.Ask(stage.Ana, "notes", ("seminar", 2))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_presenter_adds_and_takes_away_notes_by_the_button_on_the_card_of_what_is_over_and_nobody_else_does()
    {
        await using var stage = await Stage.WithBotAsync();
        await stage.Manage("seminar-edit", ("seminar", 2), ("presenter", stage.Ben));
        Assert.DoesNotContain("Add notes", (await stage.Ask(stage.Ana, "next-seminar")).Buttons);
        var card = await stage.Ask(stage.Ana, "seminar", ("number", 2));
        var refused = await card.PressAsync("Add notes", stage.Cancel);
        Assert.True(refused.IsEphemeral);
        Assert.Contains("Only the presenters and organizers can add notes.", refused.Text, StringComparison.Ordinal);

        var ben = stage.Ben.In(stage.Seminars);
        var form = await ben.PressAsync(card.Message!, "Add notes", stage.Cancel);
        Assert.Equal("Notes for Seminar 2", form.Modal!.Title);
        Assert.Equal(["Notes, or a title for the link", "Link to notes or a recording"], form.Modal.Inputs.Select(i => i.Label));
        var added = await form.SubmitAsync(
            new Dictionary<string, string> { ["text"] = "Recording", ["url"] = "https://example.org/2" }, stage.Cancel);
        Assert.Contains("Notes added to Seminar 2 · Chapter 2", added.Text, StringComparison.Ordinal);
        Assert.Contains(
            "[Recording](https://example.org/2)", (await stage.Ask(stage.Ana, "seminar", ("number", 2))).Text, StringComparison.Ordinal);

        var again = await ben.PressAsync(card.Message!, "Add notes", stage.Cancel);
        Assert.Contains(
            "https://", (await again.SubmitAsync(new Dictionary<string, string> { ["url"] = "javascript:alert(1)" }, stage.Cancel)).Text,
            StringComparison.Ordinal);
        again = await ben.PressAsync(card.Message!, "Add notes", stage.Cancel);
        var taken = await again.SubmitAsync(new Dictionary<string, string> { ["remove"] = "1" }, stage.Cancel);
        Assert.Contains("Notes removed from Seminar 2 · Chapter 2", taken.Text, StringComparison.Ordinal);
        Assert.EndsWith(
            "(Seminar 2) has no notes yet.", (await stage.Ask(stage.Ana, "notes", ("seminar", 2))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refused_form_reopens_with_the_typed_text()
    {
        await using var stage = await Stage.WithBotAsync();
        await stage.Manage("seminar-edit", ("seminar", 2), ("presenter", stage.Ben));
        var card = await stage.Ask(stage.Ben, "seminar", ("number", 2));
        var typed = new Dictionary<string, string> { ["text"] = "We *disagreed*\nabout scale.", ["url"] = "example/2" };
        var refused = await (await card.PressAsync("Add notes", stage.Cancel)).SubmitAsync(typed, stage.Cancel);
        Assert.True(refused.IsEphemeral);
        Assert.StartsWith("I can't use that link", refused.Text, StringComparison.Ordinal);
        Assert.Equal(["Try again"], refused.Buttons);

        await stage.RestartBotAsync();
        var again = await refused.PressAsync("Try again", stage.Cancel);
        Assert.Equal("Notes for Seminar 2", again.Modal!.Title);
        Assert.Equal(typed, again.Modal.Inputs.ToDictionary(i => i.CustomId, i => i.Value));
        var added = await again.SubmitAsync(new Dictionary<string, string>(typed) { ["url"] = "https://example.org/2" }, stage.Cancel);
        Assert.Contains("Notes added to Seminar 2 · Chapter 2", added.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Member_who_no_longer_presents_when_they_send_the_form_gets_back_what_they_wrote()
    {
        await using var stage = await Stage.WithBotAsync();
        await stage.Manage("seminar-edit", ("seminar", 2), ("presenter", stage.Ben));
        var form = await (await stage.Ask(stage.Ben, "seminar", ("number", 2))).PressAsync("Add notes", stage.Cancel);
        await stage.Manage("seminar-edit", ("seminar", 2), ("presenter", stage.Ana));
        var refused = await form.SubmitAsync(new Dictionary<string, string> { ["text"] = "We *disagreed*\nabout scale." }, stage.Cancel);
        Assert.Contains("Only the presenters and organizers can add notes.", refused.Text, StringComparison.Ordinal);
        var file = Assert.Single(refused.Message!.Attachments);
        Assert.Equal(("what-you-wrote.txt", "We *disagreed*\nabout scale."), (file.FileName, file.Text));
    }
}
