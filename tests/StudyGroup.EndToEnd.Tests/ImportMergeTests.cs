using StudyGroup.Playground.LocalDiscord.People;

namespace StudyGroup.EndToEnd.Tests;

/// <summary>What an import does to a series that is under way.</summary>
public sealed class ImportMergeTests
{
    private const string Schedule = """
        # Our readings

        | Seminar | Date | Chapter | Topic | Presenter |
        |---|---|---|---|---|
        | Seminar 1 | 14-03-25 | Chapter 1 | Understanding the Need for ML and Its Real-World Applications | |
        | Seminar 3 | 04-12-26 | Chapter 3 | Data, at last | Ben |
        | Seminar 4 | 31-02-27 | Chapter 4 | Training data | |
        | | 11-12-26 | | No seminar: exams | |
        | Seminar 10 | TBA | All | Looking back | |

        ## Slides

        - [Seminar 3 – Data](https://example.org/3)
        - [Seminar 12 – Lost](https://example.org/12)
        """;

    [Fact]
    public async Task Import_shows_additions_changes_gaps_and_unreadable_lines_before_anything_is_done()
    {
        await using var stage = await Stage.WithBotAsync();
        var asked = await ImportAsync(stage);
        Assert.Equal(
            """
            Import the schedule?
            - **Seminar 3 · Chapter 3**: topic ~~Data Engineering for ML: Structuring, Storing & Processing Data~~ → **Data, at last**; presenter none → **Ben**; date ~~coming soon~~ → **Fri 4 Dec 2026, 18:00**; slides none → **[Data](https://example.org/3)**
            - **Seminar 4 · Chapter 4**: topic ~~High-Quality Training Data: Labeling, Sampling & Class Balancing~~ → **Training data**
            - **Seminar 10 · All** added: Looking back · TBA
            - Break added: Fri 11 Dec 2026, exams
            Heads-up
            Not in the text, but kept: Seminar 2, Seminar 5, Seminar 6, Seminar 7, Seminar 8, Seminar 9. To remove them, import with missing:remove.
            Line 7: I can't read “31-02-27” as a date. Try “2025-03-14”, “Coming soon” or “TBA”.
            Line 14: These slides are for Seminar 12, but the table doesn't have one.
            """,
            asked.Text);
        Assert.Contains("Coming soon", (await stage.Ask(stage.Ana, "next-seminar")).Text, StringComparison.Ordinal);
        var done = await asked.PressAsync("Confirm", stage.Cancel);
        var schedule = (await stage.Ask(stage.Ana, "schedule")).Text;
        Assert.Contains(
            "**December**\n➡️ <t:1796407200:f> · **3 · Chapter 3 · Data, at last** · Ben · slides ✓", schedule, StringComparison.Ordinal);
        Assert.Contains("— no seminar: exams, Fri 11 Dec —", schedule, StringComparison.Ordinal);
        Assert.Contains("**To be announced (TBA)**\n▫️ 4 · Chapter 4 · Training data", schedule, StringComparison.Ordinal);
        Assert.Contains("10 · All · Looking back", schedule, StringComparison.Ordinal);
        Assert.Contains("Undone", (await done.PressAsync("Undo", stage.Cancel)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Looking back", (await stage.Ask(stage.Ana, "schedule")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Points_answers_and_slides_stay_with_their_seminar()
    {
        await using var stage = await UnderWayAsync("2026-12-04");
        await (await ImportAsync(stage)).PressAsync("Confirm", stage.Cancel);
        var after = (await stage.Ask(stage.Ana, "seminar", ("number", 3))).Text;
        foreach (var kept in new[]
        {
            "Data, at last", "What is leakage?", "✅ <@", "https://example.org/ours", "https://example.org/3",
        })
            Assert.Contains(kept, after, StringComparison.Ordinal);
        await stage.SettledAsync();
        Assert.Empty(stage.Posts());
    }

    [Fact]
    public async Task New_date_is_one_piece_of_news_and_attendance_is_asked_again()
    {
        await using var stage = await UnderWayAsync("2026-12-11");
        await (await ImportAsync(stage)).PressAsync("Confirm", stage.Cancel);
        Assert.Contains(
            "(Seminar 3) has moved: ~~<t:1797012000:F>~~ → **<t:1796407200:F>**", (await stage.PostAsync("has moved")).Text,
            StringComparison.Ordinal);
        var after = (await stage.Ask(stage.Ana, "seminar", ("number", 3))).Text;
        Assert.Contains("What is leakage?", after, StringComparison.Ordinal);
        Assert.DoesNotContain("✅ <@", after, StringComparison.Ordinal);
        await stage.SettledAsync();
        Assert.Single(stage.Posts());
    }

    [Fact]
    public async Task Missing_seminar_is_removed_only_on_request_and_comes_back_with_its_points()
    {
        await using var stage = await Stage.WithBotAsync();
        await stage.Ask(stage.Ana, "point add", ("text", "Keep me"), ("seminar", 5));
        var asked = await ImportAsync(stage, Schedule.Replace("31-02-27", "TBA", StringComparison.Ordinal), ("missing", "remove"));
        Assert.Contains("**Seminar 5 · Chapter 5** removed: ~~Feature Engineering for ML Models~~", asked.Text, StringComparison.Ordinal);
        var done = await asked.PressAsync("Confirm", stage.Cancel);
        Assert.Contains("There's no Seminar 5", (await stage.Ask(stage.Ana, "seminar", ("number", 5))).Text, StringComparison.Ordinal);
        await done.PressAsync("Undo", stage.Cancel);
        Assert.Contains("Keep me", (await stage.Ask(stage.Ana, "seminar", ("number", 5))).Text, StringComparison.Ordinal);
    }

    // Seminar 3 has a date, slides, a point and somebody who comes.
    private static async Task<Stage> UnderWayAsync(string when)
    {
        var stage = await Stage.WithBotAsync();
        await stage.Manage("settings", ("channel", stage.Seminars), ("clear", "reminders"));
        await stage.Manage("seminar-move", ("seminar", 3), ("when", when));
        await stage.Manage("slides", ("seminar", 3), ("url", "https://example.org/ours"));
        await stage.Ask(stage.Ana, "point add", ("text", "What is leakage?"), ("seminar", 3));
        var card = await stage.Ask(stage.Ana, "seminar", ("number", 3));
        await stage.Ben.In(stage.Seminars).PressAsync(card.Message!, "I'm coming", stage.Cancel);
        return stage;
    }

    private static Task<Shown> ImportAsync(Stage stage, string text = Schedule, params (string Name, object Value)[] more) =>
        stage.Manage("import", [("file", new Upload("README.md", "text/markdown", text)), .. more]);
}
