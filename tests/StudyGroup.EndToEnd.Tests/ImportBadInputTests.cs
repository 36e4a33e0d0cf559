using System.Globalization;
using StudyGroup.Playground.LocalDiscord.People;

namespace StudyGroup.EndToEnd.Tests;

public sealed class ImportBadInputTests
{
    public static TheoryData<Upload, string> Refused => new()
    {
        {
            new("picture.md", "text/markdown", new byte[] { 0x89, 0x50, 0x4E, 0x47, 0, 1, 2 }),
            "That isn't text. Try a Markdown file, or paste the schedule."
        },
        {
            new("picture.png", "image/png", new byte[] { 0x89, 0x50, 0x4E, 0x47, 0, 1, 2 }),
            "That's “image/png”, not text. Try a Markdown file, or paste the schedule."
        },
        {
            new("book.pdf", "application/pdf", "%PDF-1.4"),
            "That's “application/pdf”, not text. Try a Markdown file, or paste the schedule."
        },
        {
            new("README.md", "text/markdown", new string('x', 5_000_000)),
            "That's more than a megabyte, too big for a schedule. Give a smaller file."
        },
        {
            new("page.html", "text/html", "<!doctype html><p>3"),
            "That's a web page, not Markdown. Use the link to the file itself: on GitHub, the one behind the “Raw” button."
        },
        {
            new("README.md", "text/markdown", ""),
            "I can't find a schedule in that. Line 1: Try a table with the columns Seminar, Date, Chapter and Topic"
        },
        { new("group.json", "application/json", "{ \"format\": "), "I can't read that JSON: there's something wrong at “$”, line 1." },
        {
            new("group.json", "application/json", "{ \"format\": \"of another bot\" }"),
            "That JSON isn't one of my exports: its “format” isn't “study-group”."
        },
        {
            new(
                "README.md", "text/markdown",
                "| Date | Topic |\n|---|---|\n| 4 Dec 2026 | Data |\n\n" + string.Concat(Enumerable.Repeat("[a](", 48_000))),
            "Line 5: This line has more than 20,000 characters. Split or shorten it."
        },
        {
            new(
                "README.md", "text/markdown",
                "| Date | Topic |\n|---|---|\n| 4 Dec 2026 | Data |\n\n" + string.Concat(Enumerable.Repeat("[a](\n", 33_000))),
            "Line 5: The paragraph or table that starts here has more links, cells and other marks than I can handle."
        },
        { Table(500), "It has 500 seminars, but a group can have 200. Shorten it: leave out those from line 203 on." },
    };

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(Refused))]
    public async Task File_that_is_not_a_schedule_is_refused_in_one_sentence(Upload file, string sentence)
    {
        await using var stage = await Stage.WithBotAsync();
        var refused = await stage.Manage("import", ("file", file));
        Assert.Null(refused.Failed);
        Assert.True(refused.IsEphemeral);
        Assert.Contains(sentence, refused.Text, StringComparison.Ordinal);
        Assert.Empty(refused.Buttons);
        Assert.Contains("Nothing has changed", (await stage.Manage("history")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task However_many_lines_cannot_be_read_each_is_said_to_its_end()
    {
        await using var stage = await Stage.WithBotAsync();
        var rows = Enumerable.Range(20, 8).Select(number => $"| {number} | {new string('x', 60)} | Topic {number} |");
        var asked = await stage.Manage("import", ("text", $"| Seminar | Date | Topic |\n|---|---|---|\n{string.Join('\n', rows)}"));
        foreach (var line in Enumerable.Range(3, 8))
            Assert.Matches($"Line {line}: I can't read “x+…” as a date. Try “2025-03-14”, “Coming soon” or “TBA”.(\n|$)", asked.Text);
    }

    [Fact]
    public async Task Two_hundred_seminars_are_shown_page_by_page_confirmed_from_any_and_taken_back_as_one()
    {
        await using var stage = await Stage.WithBotAsync();
        var asked = await stage.Manage("import", ("file", Table(200)));
        Assert.Contains("Page 1 of ", asked.Text, StringComparison.Ordinal);
        var page = asked;
        while (!page.Text.Contains("Seminar 200 ", StringComparison.Ordinal))
        {
            page = await page.PressAsync("Next", stage.Cancel);
            Assert.Null(page.Failed);
        }

        Assert.True(page.IsUpdate);
        Assert.Contains("**Seminar 200 · Chapter 200** added: Evening 200 · Tue 20 Jul 2027, 18:00", page.Text, StringComparison.Ordinal);
        Assert.True(page.Message!.Buttons.Single(b => b.Label == "Next").IsDisabled);
        var done = await page.PressAsync("Confirm", stage.Cancel);
        Assert.Contains("Done", done.Text, StringComparison.Ordinal);
        Assert.Matches("and 1[0-9]{2} more", done.Text);
        Assert.Contains("Evening 200", (await stage.Ask(stage.Ana, "seminar", ("number", 200))).Text, StringComparison.Ordinal);
        Assert.Contains(
            "The schedule is full: it holds up to 200 seminars.", (await stage.Manage("seminar-add", ("topic", "One more"))).Text,
            StringComparison.Ordinal);
        await done.PressAsync("Undo", stage.Cancel);
        Assert.Contains(
            "The schedule has 9 seminars", (await stage.Ask(stage.Ana, "seminar", ("number", 200))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Together_with_those_that_there_are_it_may_be_too_many()
    {
        await using var stage = await Stage.WithBotAsync();
        var refused = await stage.Manage("import", ("file", Table(200, from: 5)));
        Assert.Contains(
            "That would make 204 seminars, but a group can have 200. Shorten the schedule, or remove some seminars first.", refused.Text,
            StringComparison.Ordinal);
        Assert.Contains(
            "Import the schedule?", (await stage.Manage("import", ("file", Table(200, from: 5)), ("missing", "remove"))).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Second_seminar_with_the_same_number_is_left_out_and_reported_with_its_line()
    {
        await using var stage = await Stage.WithBotAsync();
        var asked = await stage.Manage(
            "import",
            ("file", File(
                "| Seminar | Date | Topic |\n|---|---|---|\n| 3 | 2026-12-04 | Data, at last |\n| 3 | 2026-12-11 | Once more |\n")),
            ("missing", "remove"));
        Assert.Contains(
            "topic ~~Data Engineering for ML: Structuring, Storing & Processing Data~~ → **Data, at last**", asked.Text,
            StringComparison.Ordinal);
        Assert.Contains("Line 4: Seminar 3 is here twice. Give this one another number.", asked.Text, StringComparison.Ordinal);
        Assert.Contains("I won't remove anything, because I couldn't read line 4.", asked.Text, StringComparison.Ordinal);
        await asked.PressAsync("Confirm", stage.Cancel);
        var schedule = (await stage.Ask(stage.Ana, "schedule")).Text;
        Assert.DoesNotContain("Once more", schedule, StringComparison.Ordinal);
        Assert.Contains("9 · Chapter 9", schedule, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dates_out_of_order_are_asked_about_and_taken_all_the_same()
    {
        await using var stage = await Stage.WithBotAsync();
        var asked = await stage.Manage("import", ("file", File(
            "| Seminar | Date | Topic |\n|---|---|---|\n| 3 | 2026-12-04 | A |\n| 4 | 2026-12-01 | B |\n| 5 | 2026-12-18 | C |\n"
            + "| 6 | 2026-12-25 | D |\n")));
        Assert.Contains("Line 4: Tue 1 Dec 2026 is before the date above it. Is that intended?", asked.Text, StringComparison.Ordinal);
        await asked.PressAsync("Confirm", stage.Cancel);
        Assert.Contains("\nSeminar 4 · ", (await stage.Ask(stage.Ana, "next-seminar")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_too_large_for_Discord_never_arrives()
    {
        await using var stage = await Stage.WithBotAsync();
        Assert.Contains(
            "Max file size: 10 MB", (await stage.Manage("import", ("file", File(new string('x', 11_000_000))))).Failed,
            StringComparison.Ordinal);
    }

    private static Upload File(string text) => new("README.md", "text/markdown", text);

    private static Upload Table(int rows, int from = 1) =>
        File("| Seminar | Date | Chapter | Topic |\n|---|---|---|---|\n" + string.Concat(Enumerable.Range(from, rows).Select(
            i => string.Create(
                CultureInfo.InvariantCulture,
                $"| {i} | {new DateOnly(2027, 1, 1).AddDays(i):yyyy-MM-dd} | Chapter {i} | Evening {i} |\n"))));
}
