using StudyGroup.Playground.LocalDiscord.People;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.EndToEnd.Tests;

/// <summary>
/// A season of nine seminars, one a week from Friday 4 December 2026 with two weeks off at the turn of the year, played by an organizer
/// and twelve members. Members talk to the bot in another channel; in the seminars' channel they press its buttons.
/// </summary>
/// <param name="turnTo">Turns the clock to a moment, and waits until the bot has done what was due.</param>
internal sealed class Season(
    Person organizer, IReadOnlyList<Person> members, Channel seminars, Channel talk, Role readers, Func<DateTimeOffset, Task> turnTo,
    CancellationToken cancel)
{
    private const string Contents = """
        1. Overview of Machine Learning Systems
        2. Introduction to ML Systems Design
        3. Data Engineering Fundamentals
        4. Training Data
        5. Feature Engineering
        6. Model Development and Offline Evaluation
        7. Model Deployment and Prediction Service
        8. Data Distribution Shifts and Monitoring
        9. Continual Learning and Test in Production
        """;

    private static readonly string[] Questions =
    [
        "When is a simple heuristic better than a model?", "How do we decouple objectives?", "Why feature stores?",
        "How do we know that labels are right?", "What leaks from the test set?", "Do we trust offline metrics?",
        "What breaks first in production?", "How soon do we notice a shift?", "Who decides when to retrain?",
    ];

    private static readonly DateTimeOffset First = new(2026, 12, 4, 18, 0, 0, TimeSpan.Zero);

    /// <summary>When a seminar starts.</summary>
    public static DateTimeOffset StartOf(int number) => First.AddDays((number <= 3 ? number - 1 : number + 1) * 7);

    /// <summary>Sets up the group and plans the season.</summary>
    public async Task PlanAsync()
    {
        await ManageAsync(
            "settings", ("channel", seminars), ("role", readers), ("place", "Room 101"), ("book", "Designing Machine Learning Systems"),
            ("nudges", false));
        await ManageAsync("break-add", ("from", "2026-12-19"), ("until", "2027-01-03"), ("reason", "winter break"));
        var form = await ManageAsync("series-from-contents");
        var made = await form.SubmitAsync(new Dictionary<string, string> { ["contents"] = Contents }, cancel);
        await made.PressAsync("Confirm", cancel);
        var planned = await ManageAsync("plan", ("first", "2026-12-04"), ("rhythm", "every week on friday 18:00"));
        await planned.PressAsync("Confirm", cancel);
    }

    /// <summary>Plays a seminar from the hour before it to the day after.</summary>
    public async Task HoldAsync(int number)
    {
        await turnTo(StartOf(number));
        await turnTo(StartOf(number).AddHours(3));
        var presenter = Presenter(number);
        var said = await presenter.In(talk).SuggestAsync("point discussed", "point", Questions[number - 1][..9], null, cancel);
        await AskAsync(presenter, "point discussed", ("point", said[0].AsOption));
        await ManageAsync("notes", ("seminar", number), ("text", "Recording"), ("url", $"https://example.org/recordings/{number}"));
        await turnTo(StartOf(number).AddHours(20));
    }

    /// <summary>Plays the week before a seminar, up to the hour before it.</summary>
    public async Task PrepareAsync(int number)
    {
        var presenter = Presenter(number);
        await AskAsync(presenter, "present", ("seminar", number));
        await turnTo(StartOf(number).AddDays(-7));
        var (first, second) = (members[number % 12], members[(number + 5) % 12]);
        await AskAsync(first, "point add", ("text", Questions[number - 1]), ("seminar", number));
        await AskAsync(second, "point add", ("text", "Which example from our own work fits?"), ("seminar", number));
        var points = await second.In(talk).SuggestAsync("point vote", "point", Questions[number - 1][..9], null, cancel);
        foreach (var voter in members.Where(m => m != first && m != presenter).Take(3))
            await AskAsync(voter, "point vote", ("point", points[0].AsOption));
        await ManageAsync("slides", ("seminar", number), ("url", $"https://example.org/slides/{number}"), ("title", $"Slides {number}"));
        var card = seminars.Messages().First(m =>
            m.Text.Contains($"Seminar {number}\n", StringComparison.Ordinal)
            || m.Text.Contains($"\nSeminar {number} · ", StringComparison.Ordinal));
        foreach (var (index, member) in members.Index())
            await member.In(seminars).PressAsync(card, index % 4 == number % 4 ? "I can't" : "I'm coming", cancel);
        await turnTo(StartOf(number).AddDays(-1));
        await turnTo(StartOf(number).AddHours(-1));
    }

    private Person Presenter(int number) => members[number + 2];

    private Task<Shown> ManageAsync(string command, params (string Name, object Value)[] options) =>
        AskAsync(organizer, $"manage {command}", options);

    private async Task<Shown> AskAsync(Person who, string command, params (string Name, object Value)[] options)
    {
        var shown = await who.In(talk).CommandAsync(command, options.ToDictionary(o => o.Name, o => o.Value), cancel);
        return shown.Failed is null ? shown : throw new InvalidOperationException($"/{command}: {shown.Failed}");
    }
}
