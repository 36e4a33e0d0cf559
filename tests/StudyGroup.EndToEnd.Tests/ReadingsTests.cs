using StudyGroup.Playground.LocalDiscord.People;

namespace StudyGroup.EndToEnd.Tests;

public sealed class ReadingsTests
{
    private const string Leases = "[Leases revisited](https://doi.org/10.1145/74850.74870), pp. 1–8 · K. Marsh, SOSP '89";

    [Fact]
    public async Task Readings_stand_on_cards_reminders_and_the_recap_and_in_lists()
    {
        await using var stage = await Stage.WithBotAsync();
        var board = stage.Guild.AddChannel("board");
        await stage.Manage("settings", ("channel", stage.Seminars), ("recap", true), ("reminders", "1h"));
        await stage.Manage("syllabus", ("channel", board));
        await stage.Manage("seminar-move", ("seminar", 3), ("when", "in 61 minutes"));
        await stage.Manage("seminar-edit", ("seminar", 3), ("chapter", "Week 1"));
        var added = await stage.Manage(
            "reading", ("seminar", 3), ("title", "Leases revisited, doi:10.1145/74850.74870"), ("part", "pp. 1–8"), ("authors", "K. Marsh"),
            ("published", "SOSP '89"));
        Assert.True(added.IsEphemeral);
        Assert.Equal($"Reading added: Seminar 3 · Week 1\n- {Leases}", added.Text);

        var card = (await stage.Ask(stage.Ana, "next-seminar")).Text;
        Assert.StartsWith(
            "Data Engineering for ML: Structuring, Storing & Processing Data\nSeminar 3 · Week 1 · ", card, StringComparison.Ordinal);
        Assert.Contains($"\n📖 {Leases}\n", card, StringComparison.Ordinal);
        await stage.TurnAsync(TimeSpan.FromMinutes(1));
        var reminder = await stage.CardAsync();
        Assert.Contains($"\n📖 {Leases}\n", reminder.Text, StringComparison.Ordinal);

        await stage.Manage("reading", ("seminar", 3), ("link", "arXiv:2401.01234"), ("title", "Paxos *made* plain"), ("optional", true));
        await stage.MessageAsync(
            stage.Seminars,
            m => m.Id == reminder.Id && m.Text.Contains(
                $"\n📖 {Leases}\n📖 [Paxos \\*made\\* plain](https://arxiv.org/abs/2401.01234) (optional)\n",
                StringComparison.Ordinal));
        const string inList = "· [Leases revisited](https://doi.org/10.1145/74850.74870) and 1 more";
        await stage.MessageAsync(board, m => m.Text.Contains(inList, StringComparison.Ordinal));
        Assert.Contains(inList, (await stage.Ask(stage.Ana, "schedule")).Text, StringComparison.Ordinal);
        var ahead = await stage.Ask(stage.Ana, "readings");
        Assert.False(ahead.IsEphemeral);
        Assert.StartsWith(
            "What to read\nNext: **Data Engineering for ML: Structuring, Storing & Processing Data** (Seminar 3) · <t:", ahead.Text,
            StringComparison.Ordinal);
        Assert.Contains(
            $":f>\n- {Leases}\n- [Paxos \\*made\\* plain](https://arxiv.org/abs/2401.01234) (optional)\n"
            + "**High-Quality Training Data: Labeling, Sampling & Class Balancing** (Seminar 4) · To be announced (TBA)\n"
            + "- Designing Machine Learning Systems, Chapter 4\n", ahead.Text, StringComparison.Ordinal);

        await stage.TurnAsync(TimeSpan.FromMinutes(150));
        var recap = await stage.PostAsync("Recap: Data Engineering for ML");
        Assert.Contains($"\n📖 {Leases}\n", recap.Text, StringComparison.Ordinal);
        Assert.Contains(Leases, (await stage.Ask(stage.Ana, "readings", ("show", "past"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Organizers_change_and_remove_readings_and_undo_it()
    {
        await using var stage = await Stage.WithBotAsync();
        await stage.Manage("reading", ("seminar", 3), ("title", "Leases"));
        await stage.Manage("reading", ("seminar", 3), ("title", "Paxos"));
        var suggested = await stage.Olga.In(stage.Seminars).SuggestAsync(
            "manage reading", "reading", "leas", new Dictionary<string, object> { ["seminar"] = 3 }, stage.Cancel);
        Assert.Equal("1. Leases", Assert.Single(suggested).Name);
        var changed = await stage.Manage("reading", ("seminar", 3), ("reading", suggested[0].AsOption), ("part", "ch. 2"));
        Assert.Equal("Reading changed: Seminar 3 · Chapter 3\n- Leases, ch. 2\n- Paxos", changed.Text);
        var removed = await stage.Manage("reading", ("seminar", 3), ("reading", suggested[0].AsOption), ("remove", true));
        Assert.Equal("Reading removed: Seminar 3 · Chapter 3\n- Paxos", removed.Text);
        var undone = await removed.PressAsync("Undo", stage.Cancel);
        Assert.Equal("Undone\n- **Seminar 3 · Chapter 3**: added reading **Leases, ch. 2**", undone.Text);
        Assert.Contains(
            "- **Seminar 3 · Chapter 3**: removed reading ~~Leases, ch. 2~~\n", (await stage.Manage("history")).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Presenter_edits_readings_with_the_form_on_the_card_and_others_are_told_who_may()
    {
        await using var stage = await Stage.WithBotAsync();
        await stage.Manage("seminar-edit", ("seminar", 3), ("presenter", stage.Ben));
        var card = await stage.Ask(stage.Ana, "next-seminar");
        var refused = await (await card.PressAsync("More", stage.Cancel)).PressAsync("Edit readings", stage.Cancel);
        Assert.True(refused.IsEphemeral);
        Assert.StartsWith("Only the presenters and organizers can change the readings.", refused.Text, StringComparison.Ordinal);

        var form = await (await stage.MoreAsync(stage.Ben, card.Message!)).PressAsync("Edit readings", stage.Cancel);
        Assert.Equal("What to read for Seminar 3", form.Modal!.Title);
        var added = await form.SubmitAsync(
            Typed("Leases revisited | https://dx.doi.org/10.1145/74850.74870 | pp. 1–8 | K. Marsh | SOSP '89\nPaxos | optional"),
            stage.Cancel);
        Assert.Equal($"Readings for Seminar 3 · Chapter 3\n- {Leases}\n- Paxos (optional)", added.Text);
        Assert.Contains(Leases, (await stage.Ask(stage.Ana, "next-seminar")).Text, StringComparison.Ordinal);

        form = await (await stage.MoreAsync(stage.Ben, card.Message!)).PressAsync("Edit readings", stage.Cancel);
        Assert.EndsWith("\nPaxos | optional", Assert.Single(form.Modal!.Inputs).Value, StringComparison.Ordinal);
        var cleared = await form.SubmitAsync(Typed(""), stage.Cancel);
        Assert.Equal("Readings for Seminar 3 · Chapter 3\nNo readings left.", cleared.Text);
        Assert.Contains(
            "\n📖 Designing Machine Learning Systems, Chapter 3\n", (await stage.Ask(stage.Ana, "next-seminar")).Text,
            StringComparison.Ordinal);
        await cleared.PressAsync("Undo", stage.Cancel);
        Assert.Contains(Leases, (await stage.Ask(stage.Ana, "next-seminar")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_sent_after_someone_else_changed_the_readings_asks_before_it_overwrites_them()
    {
        await using var stage = await Stage.WithBotAsync();
        await stage.Manage("reading", ("seminar", 3), ("title", "Leases"));
        var form = await (await (await stage.Ask(stage.Olga, "next-seminar")).PressAsync("More", stage.Cancel)).PressAsync(
            "Edit readings", stage.Cancel);
        await stage.Manage("reading", ("seminar", 3), ("remove", true));
        var late = await form.SubmitAsync(Typed("Leases | ch. 2"), stage.Cancel);
        Assert.Equal(
            "Someone changed these readings after you opened the form. They're now: none. Try again to save yours instead.", late.Text);
        var again = await late.PressAsync("Try again", stage.Cancel);
        Assert.Equal("Leases | ch. 2", Assert.Single(again.Modal!.Inputs).Value);
        Assert.Contains("- Leases, ch. 2", (await again.SubmitAsync(Typed("Leases | ch. 2"), stage.Cancel)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paper_club_reads_papers_and_not_chapters()
    {
        await using var stage = await Stage.WithBotAsync(("Seed:File", ""));
        await stage.Manage("settings", ("unit", "paper"));
        var form = await stage.Manage("series-from-contents");
        Assert.Equal("Table of contents, one paper per line", Assert.Single(form.Modal!.Inputs).Label);
        var asked = await form.SubmitAsync(new Dictionary<string, string> { ["contents"] = "1. Leases\nPaper 2: Paxos" }, stage.Cancel);
        Assert.Contains("**Seminar 2 · Paper 2** added: Paxos", asked.Text, StringComparison.Ordinal);
        await asked.PressAsync("Confirm", stage.Cancel);
        await stage.Manage("reading", ("seminar", 1), ("link", "10.1145/74850.74870"));
        await stage.Manage("seminar-edit", ("seminar", 2), ("clear", "chapter"));
        Assert.Contains(
            "- **Seminar 2**: paper ~~Paper 2~~ → none", (await stage.Manage("history")).Text, StringComparison.Ordinal);
        foreach (var command in new[] { "next-seminar", "schedule", "readings", "presenters", "help", "manage settings" })
        {
            var text = (await stage.Ask(stage.Olga, command)).Text;
            Assert.DoesNotContain("chapter", text, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Bad_links_are_refused_and_what_was_typed_comes_back()
    {
        await using var stage = await Stage.WithBotAsync();
        const string refusal = "I can't use that link. Try a full web address, such as https://example.org/paper, a DOI or an arXiv id.";
        foreach (var link in new[] { "javascript:alert(1)", "doi:10.1/none", "https://example.org@evil.example", "see below" })
        {
            var refused = await stage.Manage("reading", ("seminar", 3), ("title", "Leases"), ("link", link));
            Assert.True(refused.IsEphemeral);
            Assert.Equal(refusal, refused.Text);
        }

        var form = await (await (await stage.Ask(stage.Olga, "next-seminar")).PressAsync("More", stage.Cancel)).PressAsync(
            "Edit readings", stage.Cancel);
        var typed = "Leases @everyone\nPaxos | data:text/html,hello";
        var late = await form.SubmitAsync(Typed(typed), stage.Cancel);
        Assert.Equal($"Line 2: {refusal}", late.Text);
        Assert.Equal(typed, Assert.Single((await late.PressAsync("Try again", stage.Cancel)).Modal!.Inputs).Value);

        await stage.Manage("reading", ("seminar", 3), ("title", "<@&1> @everyone **[x](https://evil.example)**"));
        var card = await stage.Ask(stage.Ana, "next-seminar");
        Assert.DoesNotContain("[x](https://evil.example)", card.Text, StringComparison.Ordinal);
        Assert.False(card.Message!.PingsEveryone);
        Assert.Empty(card.Message.PingedRoles);
    }

    [Fact]
    public async Task Ten_of_the_longest_readings_fit_everywhere()
    {
        await using var stage = await Stage.WithBotAsync();
        var board = stage.Guild.AddChannel("board");
        await stage.Manage("syllabus", ("channel", board));
        await stage.Manage("settings", ("channel", stage.Seminars), ("reminders", "1h"));
        await stage.Manage("seminar-move", ("seminar", 3), ("when", "in 61 minutes"));
        for (var i = 0; i < 10; i++)
        {
            var added = await stage.Manage(
                "reading", ("seminar", 3), ("title", $"{i}{new string('*', 299)}"), ("link", $"https://example.org/{new string('(', 480)}"),
                ("part", $"{i}{new string('_', 199)}"), ("authors", new string('*', 200)), ("published", new string('~', 200)));
            Assert.StartsWith("Reading added: Seminar 3", added.Text, StringComparison.Ordinal);
        }

        Assert.Contains(
            "\n📖 and 9 more, see `/readings`\n", (await stage.Ask(stage.Ana, "next-seminar")).Text.WithoutCommandIds(),
            StringComparison.Ordinal);
        await stage.TurnAsync(TimeSpan.FromMinutes(1));
        await stage.CardAsync();
        await stage.MessageAsync(board, m => m.Text.Contains("… and 9 more", StringComparison.Ordinal));
        var page = await stage.Ask(stage.Ana, "readings", ("seminar", 3));
        for (var i = 0; i < 10; i++)
        {
            Assert.Contains($"{i}\\*", page.Text, StringComparison.Ordinal);
            if (i < 9) page = await page.PressAsync("Next", stage.Cancel);
        }

        var form = await (await (await stage.Ask(stage.Olga, "next-seminar")).PressAsync("More", stage.Cancel)).PressAsync(
            "Edit readings", stage.Cancel);
        Assert.Equal(5, form.Modal!.Inputs.Count);
        var saved = await form.SubmitAsync(form.Modal.Inputs.ToDictionary(i => i.CustomId, i => i.Value!), stage.Cancel);
        Assert.StartsWith("Readings for Seminar 3", saved.Text, StringComparison.Ordinal);
        Assert.StartsWith(
            "A seminar can have up to 10 readings", (await stage.Manage("reading", ("seminar", 3), ("title", "One more"))).Text,
            StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Typed(string readings) => new() { ["readings"] = readings };
}
