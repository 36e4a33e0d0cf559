using System.Globalization;
using StudyGroup.Playground.LocalDiscord.People;

namespace StudyGroup.EndToEnd.Tests;

public sealed class ImportBadInputTests
{
    public static TheoryData<Upload, string> Refused => new()
    {
        { new("picture.md", "text/markdown", new byte[] { 0x89, 0x50, 0x4E, 0x47, 0, 1, 2 }), "That is no text. Give a Markdown file, or paste the schedule." },
        { new("picture.png", "image/png", new byte[] { 0x89, 0x50, 0x4E, 0x47, 0, 1, 2 }), "That is no text, but “image/png”. Give a Markdown file, or paste the schedule." },
        { new("book.pdf", "application/pdf", "%PDF-1.4"), "That is no text, but “application/pdf”. Give a Markdown file, or paste the schedule." },
        { new("README.md", "text/markdown", new string('x', 5_000_000)), "That is more than a megabyte; a schedule is shorter. Give a smaller file." },
        { new("page.html", "text/html", "<!doctype html><p>3"), "That is a web page and no Markdown. Give the link to the file itself: on GitHub, the one behind the button “Raw”." },
        { new("README.md", "text/markdown", ""), "There is no schedule that I can read. Line 1: There is no schedule in it; write a table with the columns Seminar, Date, Chapter and Topic" },
        { new("group.json", "application/json", "{ \"format\": "), "That JSON cannot be read: there is something wrong at “$”, line 1." },
        { new("group.json", "application/json", "{ \"format\": \"of another bot\" }"), "That JSON is no export of mine: its “format” is not “study-group”." },
        { new("README.md", "text/markdown", "| Date | Topic |\n|---|---|\n| 4 Dec 2026 | Data |\n\n" + string.Concat(Enumerable.Repeat("[a](", 48_000))), "Line 5: The line has more than 20,000 characters. Break it up or shorten it." },
        { new("README.md", "text/markdown", "| Date | Topic |\n|---|---|\n| 4 Dec 2026 | Data |\n\n" + string.Concat(Enumerable.Repeat("[a](\n", 33_000))), "Line 5: The paragraph or table that starts here has more links, cells and other marks than I can read." },
        { Table(500), "There are 500 seminars in it, and a group may have 200: line 203 is the first too many. Shorten the schedule." },
    };

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(Refused))]
    public async Task A_file_that_is_no_schedule_is_refused_in_a_sentence(Upload file, string sentence)
    {
        await using var stage = await Stage.WithBotAsync();
        var refused = await stage.Manage("import", ("file", file));
        Assert.Null(refused.Failed);
        Assert.True(refused.IsEphemeral);
        Assert.Contains(sentence, refused.Text, StringComparison.Ordinal);
        Assert.Empty(refused.Buttons);
        Assert.Contains("Nothing was changed", (await stage.Manage("history")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task However_many_lines_cannot_be_read_each_is_said_to_its_end()
    {
        await using var stage = await Stage.WithBotAsync();
        var rows = Enumerable.Range(20, 8).Select(number => $"| {number} | {new string('x', 60)} | Topic {number} |");
        var asked = await stage.Manage("import", ("text", $"| Seminar | Date | Topic |\n|---|---|---|\n{string.Join('\n', rows)}"));
        foreach (var line in Enumerable.Range(3, 8))
            Assert.Matches($"Line {line}: “x+…” is no date that I can read; write it as in “2025-03-14”, “Coming soon” or “TBA”.(\n|$)", asked.Text);
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
        Assert.Contains("The schedule is full: it holds up to 200 seminars.", (await stage.Manage("seminar-add", ("topic", "One more"))).Text, StringComparison.Ordinal);
        await done.PressAsync("Undo", stage.Cancel);
        Assert.Contains("The schedule has 9 seminars", (await stage.Ask(stage.Ana, "seminar", ("number", 200))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Together_with_those_that_there_are_it_may_be_too_many()
    {
        await using var stage = await Stage.WithBotAsync();
        var refused = await stage.Manage("import", ("file", Table(200, from: 5)));
        Assert.Contains(
            "With these there would be 204 seminars, and a group may have 200. Shorten the schedule, or remove some first.", refused.Text, StringComparison.Ordinal);
        Assert.Contains("Import the schedule?", (await stage.Manage("import", ("file", Table(200, from: 5)), ("missing", "remove"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_seminars_with_one_number_the_first_is_taken_and_the_other_told_with_its_line()
    {
        await using var stage = await Stage.WithBotAsync();
        var asked = await stage.Manage("import", ("file", File("| Seminar | Date | Topic |\n|---|---|---|\n| 3 | 2026-12-04 | Data, at last |\n| 3 | 2026-12-11 | Once more |\n")), ("missing", "remove"));
        Assert.Contains("topic ~~Data Engineering for ML: Structuring, Storing & Processing Data~~ → **Data, at last**", asked.Text, StringComparison.Ordinal);
        Assert.Contains("Line 4: Seminar 3 comes a second time; give it another number.", asked.Text, StringComparison.Ordinal);
        Assert.Contains("Nothing is removed, because line 4 could not be read.", asked.Text, StringComparison.Ordinal);
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
            "| Seminar | Date | Topic |\n|---|---|---|\n| 3 | 2026-12-04 | A |\n| 4 | 2026-12-01 | B |\n| 5 | 2026-12-18 | C |\n| 6 | 2026-12-25 | D |\n")));
        Assert.Contains("Line 4: Tue 1 Dec 2026 is before the date above it; is that meant?", asked.Text, StringComparison.Ordinal);
        await asked.PressAsync("Confirm", stage.Cancel);
        Assert.Contains("Next: Seminar 4", (await stage.Ask(stage.Ana, "next-seminar")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_Discord_does_not_take_never_arrives()
    {
        await using var stage = await Stage.WithBotAsync();
        Assert.Contains("Max file size: 10 MB", (await stage.Manage("import", ("file", File(new string('x', 11_000_000))))).Failed, StringComparison.Ordinal);
    }

    private static Upload File(string text) => new("README.md", "text/markdown", text);

    private static Upload Table(int rows, int from = 1) => File("| Seminar | Date | Chapter | Topic |\n|---|---|---|---|\n" + string.Concat(Enumerable.Range(from, rows).Select(
        i => string.Create(CultureInfo.InvariantCulture, $"| {i} | {new DateOnly(2027, 1, 1).AddDays(i):yyyy-MM-dd} | Chapter {i} | Evening {i} |\n"))));
}
