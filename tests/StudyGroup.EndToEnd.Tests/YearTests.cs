using StudyGroup.Playground.LocalDiscord.People;

namespace StudyGroup.EndToEnd.Tests;

/// <summary>
/// A year in a server with two groups: two books, and a vote between them. Its transcript is in docs/year.md; to write it anew, run this
/// test with the environment variable YEAR set to that file's path.
/// </summary>
public sealed class YearTests
{
    private const string Head = """
        # A year in a server with two groups

        A book club that reads one book after another in #seminars, and a group that reads papers in #papers, played by a test that also
        keeps this page up to date. The times are UTC. Replies that only one person sees are marked.
        """;

    [Fact]
    public async Task Two_groups_read_side_by_side_and_the_club_votes_on_its_second_book()
    {
        await using var stage = await Stage.WithBotAsync(
            options => options with { OldEditLimit = int.MaxValue },
            ("Seed:File", ""), ("Group:Reminders", "1d"), ("Group:Recap", "true"));
        var year = new Transcript(stage, Head);
        var (olga, ana, ben, seminars) = (stage.Olga, stage.Ana, stage.Ben, stage.Seminars);
        var (papers, hall) = (stage.Guild.AddChannel("papers"), stage.Guild.AddChannel("hall"));

        year.Chapter("November: two groups");
        await stage.Manage(
            "settings", ("channel", seminars), ("timezone", "Europe/Berlin"),
            ("book", "Designing Machine Learning Systems"), ("nudges", false));
        await year.PlanAsync(olga, seminars, "1. Overview\n2. Data Engineering\n3. Training Data", "2026-12-04",
            "every two weeks on friday 18:00");
        await year.AskAsync(olga, seminars, "manage group add", ("name", "Papers"), ("channel", papers));
        await year.AskAsync(olga, papers, "manage seminar-add", ("topic", "Attention Is All You Need"), ("when", "2026-12-10 18:00"));
        await year.AskAsync(ana, hall, "next-seminar");
        var asked = await year.AskAsync(ben, hall, "present", ("seminar", 1));
        await year.ShowAsync(ben, hall, "chooses **Papers**", await asked.ChooseAsync("Choose the group", ["Papers"], stage.Cancel));

        year.Chapter("December: the first book");
        await year.AskAsync(ana, seminars, "present", ("seminar", 1));
        await year.AskAsync(ben, seminars, "point add", ("text", "When is a simple heuristic better than a model?"));
        await year.TurnToAsync(new DateTimeOffset(2026, 12, 11, 12, 0, 0, TimeSpan.Zero));
        await year.AskAsync(
            ana, seminars, "book suggest", ("title", "AI Engineering"), ("author", "Chip Huyen"), ("why", "The same author."));
        await year.AskAsync(
            ben, seminars, "book suggest", ("title", "Reliable Machine Learning"), ("author", "Cathy Chen"),
            ("link", "https://example.org/rml"));
        await year.AskAsync(olga, seminars, "book suggest", ("title", "The Alignment Problem"), ("author", "Brian Christian"));

        year.Chapter("January: which book next?");
        await year.TurnToAsync(new DateTimeOffset(2027, 1, 2, 12, 0, 0, TimeSpan.Zero));
        await year.AskAsync(ana, seminars, "book list");
        await year.AskAsync(olga, seminars, "book vote", ("closes", "2027-01-05 18:00"));
        await year.VoteAsync(ana, "AI Engineering", "Reliable Machine Learning");
        await year.VoteAsync(ben, "Reliable Machine Learning", "AI Engineering");
        await year.VoteAsync(olga, "The Alignment Problem", "AI Engineering");
        await year.VoteAsync(stage.Guild.AddPerson("Cleo"), "AI Engineering");
        await year.TurnToAsync(new DateTimeOffset(2027, 1, 5, 18, 0, 0, TimeSpan.Zero));
        var result = await stage.PostAsync("The vote on our next book");
        var finishing = await year.ShowAsync(
            olga, seminars, "presses *Start reading it*",
            await olga.In(seminars).PressAsync(result, result.Buttons[0].Label, stage.Cancel));
        var begun = await year.ShowAsync(
            olga, seminars, "presses *Finish and start*", await finishing.PressAsync("Finish and start", stage.Cancel));
        await year.ShowAsync(olga, seminars, "presses *Plan its seminars*", await begun.PressAsync("Plan its seminars", stage.Cancel));

        year.Chapter("The second book");
        await year.PlanAsync(olga, seminars, "1. Foundation Models\n2. Evaluation", "2027-01-22", "every two weeks on friday 18:00");
        await year.AskAsync(ana, seminars, "present", ("seminar", 2));
        await year.TurnToAsync(new DateTimeOffset(2027, 2, 6, 12, 0, 0, TimeSpan.Zero));
        finishing = await year.AskAsync(olga, seminars, "book finish");
        await year.ShowAsync(olga, seminars, "presses *Finish*", await finishing.PressAsync("Finish", stage.Cancel));
        await year.AskAsync(ana, seminars, "book past");
        await year.AskAsync(ana, seminars, "schedule", ("season", 1));
        await year.AskAsync(ana, papers, "book past");
        await year.AskAsync(ana, papers, "schedule");

        await year.EndAsync(seminars, papers);
        await year.CompareAsync("year.md", "YEAR");
    }
}
