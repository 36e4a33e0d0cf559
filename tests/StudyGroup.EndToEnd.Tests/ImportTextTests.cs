namespace StudyGroup.EndToEnd.Tests;

public sealed class ImportTextTests
{
    private const string Schedule = "| Seminar | Date | Topic |\n|---|---|---|\n| 3 | 2026-12-04 | Data, at last |\n";

    [Fact]
    public async Task Import_without_options_opens_a_form_and_what_is_pasted_into_it_is_shown_and_applied()
    {
        await using var stage = await Stage.WithBotAsync();
        var form = await stage.Manage("import");
        Assert.Equal("Import a schedule", form.Modal!.Title);
        var input = Assert.Single(form.Modal.Inputs);
        Assert.Equal(("The schedule in Markdown", true, true, 4000), (input.Label, input.IsRequired, input.IsParagraph, input.MaxLength));
        var asked = await form.SubmitAsync(new Dictionary<string, string> { ["text"] = Schedule }, stage.Cancel);
        Assert.True(asked.IsEphemeral);
        Assert.Contains("date ~~coming soon~~ → **Fri 4 Dec 2026, 18:00**", asked.Text, StringComparison.Ordinal);
        Assert.Equal(["Confirm", "Cancel"], asked.Buttons);
        Assert.Contains("Done", (await asked.PressAsync("Confirm", stage.Cancel)).Text, StringComparison.Ordinal);
        Assert.Contains("Data, at last", (await stage.Ask(stage.Ana, "next-seminar")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_remembers_what_becomes_of_what_is_missing()
    {
        await using var stage = await Stage.WithBotAsync();
        var form = await stage.Manage("import", ("missing", "remove"));
        var asked = await form.SubmitAsync(new Dictionary<string, string> { ["text"] = Schedule }, stage.Cancel);
        Assert.Contains("**Seminar 9 · Chapter 9** removed", asked.Text, StringComparison.Ordinal);
        await asked.PressAsync("Confirm", stage.Cancel);
        Assert.Contains(
            "There's no Seminar 9. The schedule has only number 3.", (await stage.Ask(stage.Ana, "seminar", ("number", 9))).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pasted_text_is_read_in_any_form()
    {
        await using var stage = await Stage.WithBotAsync();
        var asked = await stage.Manage("import", ("text", "2026-12-04: Chapter 10: Looking back: Ben"));
        Assert.Contains("**Seminar 10 · Chapter 10** added: Looking back · Fri 4 Dec 2026, 18:00", asked.Text, StringComparison.Ordinal);
        await asked.PressAsync("Confirm", stage.Cancel);
        var card = (await stage.Ask(stage.Ana, "seminar", ("number", 10))).Text;
        Assert.Contains("Ben", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_asks_which_of_two_date_columns_counts_and_uses_the_chosen_one()
    {
        await using var stage = await Stage.WithBotAsync();
        var form = await stage.Manage("import");
        const string Table = "| Seminar | Topic | Date A | Date B |\n|---|---|---|---|\n| 3 | Ferns | 2026-12-04 | 2026-12-11 |\n";
        var asked = await form.SubmitAsync(new Dictionary<string, string> { ["text"] = Table }, stage.Cancel);
        Assert.True(asked.IsEphemeral);
        Assert.Contains("“Date A” and “Date B” could both be the meeting dates", asked.Text, StringComparison.Ordinal);
        Assert.Equal(["Date A: 2026-12-04", "Date B: 2026-12-11", "Neither"], asked.Buttons);

        var preview = await asked.PressAsync("Date B: 2026-12-11", stage.Cancel);
        Assert.Contains("date ~~coming soon~~ → **Fri 11 Dec 2026, 18:00**", preview.Text, StringComparison.Ordinal);
        Assert.Equal(["Confirm", "Cancel"], preview.Buttons);
        Assert.Contains("Done", (await preview.PressAsync("Confirm", stage.Cancel)).Text, StringComparison.Ordinal);
        var at = new DateTimeOffset(2026, 12, 11, 18, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds();
        Assert.Contains($"<t:{at}:F>", (await stage.Ask(stage.Ana, "seminar", ("number", 3))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prose_is_refused_with_what_would_do()
    {
        await using var stage = await Stage.WithBotAsync();
        const string Sentence = "I can't find a schedule in that. Line 1: Try a table with the columns Seminar, Date, Chapter and Topic,"
            + " or a list with lines such as “2021-08-30: Chapter 1: Introduction: Name”.";
        Assert.Equal(Sentence, (await stage.Manage("import", ("text", "We meet on Fridays."))).Text);
        var form = await stage.Manage("import");
        Assert.Equal(
            Sentence, (await form.SubmitAsync(new Dictionary<string, string> { ["text"] = "We meet on Fridays." }, stage.Cancel)).Text);
    }

    [Fact]
    public async Task Several_sources_at_once_are_refused()
    {
        await using var stage = await Stage.WithBotAsync();
        Assert.Equal(
            "Use only one of “file”, “link” and “text”.",
            (await stage.Manage("import", ("text", Schedule), ("link", stage.Web.Address("/README.md")))).Text);
        Assert.Empty(stage.Web.Requests);
    }

    [Fact]
    public async Task Member_who_stopped_organizing_while_the_form_was_open_imports_nothing()
    {
        await using var stage = await Stage.WithBotAsync();
        var form = await stage.Manage("import");
        foreach (var role in stage.Olga.Roles.ToArray()) stage.Olga.Take(role);
        var refused = await form.SubmitAsync(new Dictionary<string, string> { ["text"] = Schedule }, stage.Cancel);
        Assert.Contains("Only organizers can do that", refused.Text, StringComparison.Ordinal);
    }
}
