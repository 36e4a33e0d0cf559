using System.Globalization;
using StudyGroup.Playground.LocalDiscord.People;

namespace StudyGroup.EndToEnd.Tests;

public sealed class ImportReadingTests
{
    private const string Papers = """
        # Systems paper club

        | # | Date | Paper | Authors | Venue | Link | Presenters | Team |
        |---|---|---|---|---|---|---|---|
        | 21 | 2027-02-03 | [A log](https://papers.example/log.pdf), pp. 1-9 | J. Reed, M. Olin | OSDI '24 | [slides](https://a.example/s) | Ann Lee & Bo Tran | <@1> |
        | 22 | 2027-02-17 | Leases revisited | K. Marsh | | https://doi.org/10.1000/xyz123 | Smith & Sons | @everyone |
        | 23 | 2027-03-03 | [Scripts](javascript:alert(1)) | | | | TBD | |

        """;

    [Fact]
    public async Task Papers_presenters_and_teams_are_imported_and_come_back_from_every_export()
    {
        await using var stage = await Stage.WithBotAsync();
        var asked = await ImportAsync(stage, Papers);
        Assert.Contains(
            "Line 7: I left out the link “javascript:alert(1)”. Use a plain http or https link.", asked.Text, StringComparison.Ordinal);
        await asked.PressAsync("Confirm", stage.Cancel);

        var card = (await stage.Ask(stage.Ana, "seminar", ("number", 21))).Text;
        foreach (var said in new[] { "https://papers.example/log.pdf", "pp. 1-9", "J. Reed, M. Olin", "OSDI '24", "Ann Lee and Bo Tran" })
            Assert.Contains(said, card, StringComparison.Ordinal);
        Assert.Contains(@"\<@1>: Ann Lee and Bo Tran", card, StringComparison.Ordinal);
        Assert.Contains(
            "https://doi.org/10.1000/xyz123", (await stage.Ask(stage.Ana, "seminar", ("number", 22))).Text, StringComparison.Ordinal);

        foreach (var format in new[] { "markdown", "json" })
            Assert.Contains(
                "wouldn't change anything", (await ImportAsync(stage, await ExportAsync(stage, format))).Text, StringComparison.Ordinal);
        Assert.Contains(
            "A log, pp. 1-9 · J. Reed, M. Olin, OSDI '24", await ExportAsync(stage, "csv"), StringComparison.Ordinal);
        Assert.Contains(
            "Read: A log\\, pp. 1-9 · J. Reed\\, M. Olin\\, OSDI '24: https://papers.example/log.pdf",
            (await ExportAsync(stage, "ics")).Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cohort_is_asked_about_and_only_that_one_is_imported()
    {
        await using var stage = await Stage.WithBotAsync();
        var asked = await ImportAsync(stage, Cohorts);
        Assert.StartsWith("Which of these does this group follow?", asked.Text, StringComparison.Ordinal);
        Assert.Equal(
            ["Cohort 1: from Tue 5 Jan 2027", "Cohort 2: from Fri 5 Feb 2027", "Make a group of each"],
            asked.Message!.Buttons.Select(b => b.Label));

        var shown = await asked.PressAsync("Cohort 2: from Fri 5 Feb 2027", stage.Cancel);
        Assert.Contains("I left out “Cohort 1”, since this group follows “Cohort 2”.", shown.Text, StringComparison.Ordinal);
        await shown.PressAsync("Confirm", stage.Cancel);
        var schedule = (await stage.Ask(stage.Ana, "schedule")).Text;
        Assert.Contains("1. Data", schedule, StringComparison.Ordinal);
        Assert.DoesNotContain("Jan 2027", schedule, StringComparison.Ordinal);
    }

    [Fact]
    public async Task README_with_two_cohorts_is_followed_once_one_is_named()
    {
        await using var stage = await Stage.WithBotAsync();
        stage.Web.Serve("/README.md", Cohorts, etag: "\"1\"");
        var refused = await FollowAsync(stage);
        Assert.Contains("“Cohort 1” and “Cohort 2” cover the same on different dates.", refused.Text, StringComparison.Ordinal);
        Assert.Contains("(“cohort 2”), every 6 hours", (await FollowAsync(stage, ("series", "cohort 2"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_hundred_papers_are_previewed_and_imported()
    {
        await using var stage = await Stage.WithBotAsync();
        var start = new DateTime(2027, 1, 4);
        var rows = Enumerable.Range(0, 200).Select(n => string.Create(
            CultureInfo.InvariantCulture,
            $"| {start.AddDays(n):yyyy-MM-dd} | [Paper {n} {new string('x', 280)}](https://papers.example/{n}) | A. Author{n} | Ann & Bo |\n"));
        var file = "| Date | Paper | Authors | Presenters |\n|---|---|---|---|\n" + string.Concat(rows);

        var asked = await stage.Manage(
            "import", ("file", new Upload("README.md", "text/markdown", file)), ("missing", "remove"));
        Assert.Null(asked.Failed);
        Assert.Contains("Confirm", asked.Message!.Buttons.Select(b => b.Label));
        var done = await asked.PressAsync("Confirm", stage.Cancel);
        Assert.Contains("Done", done.Text, StringComparison.Ordinal);
        Assert.Contains("Paper 0 ", (await stage.Ask(stage.Ana, "schedule")).Text, StringComparison.Ordinal);
    }

    private const string Cohorts = """
        ## Cohort 1

        | Date | Chapter | Presenter |
        |---|---|---|
        | 2027-01-05 | 1. Data | Ann |
        | 2027-01-12 | 2. Models | Bo |

        ## Cohort 2

        | Date | Chapter | Presenter |
        |---|---|---|
        | 2027-02-05 | 1. Data | Cy |
        | 2027-02-12 | 2. Models | Di |

        """;

    private static Task<Shown> ImportAsync(Stage stage, string text) => text.StartsWith('{')
        ? stage.Manage("import", ("file", new Upload("group.json", "application/json", text)))
        : stage.Manage("import", ("file", new Upload("README.md", "text/markdown", text)));

    private static Task<Shown> FollowAsync(Stage stage, params (string, object)[] more) =>
        stage.Manage("sync", [("url", stage.Web.Address("/README.md")), ("channel", stage.Seminars), .. more]);

    private static async Task<string> ExportAsync(Stage stage, string format) =>
        Assert.Single((await stage.Manage("export", ("format", format))).Message!.Attachments).Text;
}
