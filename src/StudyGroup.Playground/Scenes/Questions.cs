using System.Globalization;
using System.Text.RegularExpressions;
using StudyGroup.Playground.LocalDiscord.People;

namespace StudyGroup.Playground.Scenes;

/// <summary>
/// What the page asks the bot in order to make suggestions, through the bot's own commands and out of sight. If the bot lacks a
/// command or answers differently, there are fewer suggestions.
/// </summary>
internal sealed partial class Questions(Scene scene)
{
    public const string FirstCommand = "next-seminar";

    private const int MaxPages = 10;

    private Actor Asker => scene.Cast.Owner.In(scene.Cast.Backstage);

    /// <summary>The upcoming seminars, and which one is next.</summary>
    public async Task<IReadOnlyList<Upcoming>> UpcomingAsync(CancellationToken cancel) =>
        [.. (await LinesAsync("schedule", null, cancel)).Select(ReadSeminar).OfType<Upcoming>()];

    /// <summary>What the bot will post, and when; earliest first.</summary>
    public async Task<IReadOnlyList<Planned>> PostsAsync(CancellationToken cancel) =>
        [.. (await LinesAsync("manage reminders", new Dictionary<string, object> { ["show"] = "upcoming" }, cancel))
            .Select(ReadPost).OfType<Planned>().OrderBy(post => post.Due)];

    /// <summary>
    /// Makes somebody a presenter of the next seminar, together with somebody who isn't in the server, and gives it something to read.
    /// </summary>
    public async Task PrepareAsync(Player presenter, CancellationToken cancel)
    {
        if ((await UpcomingAsync(cancel)).FirstOrDefault(seminar => seminar.IsNext) is not { } next) return;
        await TellAsync("manage seminar-edit", ("presenter", presenter.Person), ("add-names", "Wren Halloran"));
        await TellAsync("manage reading", ("title", "Designing Machine Learning Systems"), ("part", $"Chapter {next.Number}"));
        await TellAsync(
            "manage reading", ("title", "Software Engineering for Machine Learning: A Case Study"),
            ("link", "doi:10.1109/ICSE-SEIP.2019.00042"), ("authors", "S. Amershi et al."), ("published", "ICSE 2019"), ("optional", true));

        Task TellAsync(string command, params (string Name, object Value)[] options) =>
            LinesAsync(command, options.Prepend(("seminar", next.Number)).ToDictionary(o => o.Item1, o => o.Item2), cancel);
    }

    private async Task<IReadOnlyList<string>> LinesAsync(
        string path, IReadOnlyDictionary<string, object>? options, CancellationToken cancel)
    {
        var lines = new List<string>();
        var shown = await Asker.CommandAsync(path, options, cancel);
        for (var page = 0; page < MaxPages && shown.Message is { } message; page++)
        {
            lines.AddRange(message.Text.Split('\n'));
            if (!message.Buttons.Any(button => button is { Label: "Next", IsDisabled: false }))
            {
                scene.Cast.Backstage.DeleteMessage(message);
                break;
            }

            shown = await shown.PressAsync("Next", cancel);
        }

        return lines;
    }

    private static Upcoming? ReadSeminar(string line) => SeminarLine().Match(line) is { Success: true } match
        ? new Upcoming(int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture), match.Groups["next"].Success, Moment(line))
        : null;

    // Items of the list, without the headings that say when their seminars start.
    private static Planned? ReadPost(string line) => line.StartsWith("- ", StringComparison.Ordinal) && Moment(line) is { } due
        ? new Planned(due, line switch
        {
            _ when line.EndsWith(" · recap", StringComparison.Ordinal) => "recap",
            _ when line.Contains(" · asking <@", StringComparison.Ordinal) => "nudge",
            _ when line.Contains(" · reminder ", StringComparison.Ordinal) || line.Contains(" · its card, ", StringComparison.Ordinal) =>
                Planned.Reminder,
            _ => "post",
        })
        : null;

    private static DateTimeOffset? Moment(string line) => Timestamp().Match(line) is { Success: true } match
        ? DateTimeOffset.FromUnixTimeSeconds(long.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))
        : null;

    [GeneratedRegex(@"^\S+ (tentatively )?(<t:[0-9]+:f> · )?(?<next>\*\*)?(?<number>[0-9]{1,5}) · ", RegexOptions.ExplicitCapture)]
    private static partial Regex SeminarLine();

    [GeneratedRegex("<t:([0-9]{1,11})")]
    private static partial Regex Timestamp();
}

/// <summary>Something that the bot will post.</summary>
/// <param name="Kind">What it is, in a word; "post" if unknown.</param>
internal sealed record Planned(DateTimeOffset Due, string Kind)
{
    /// <summary>Posted before a seminar, for everyone.</summary>
    public const string Reminder = "reminder";
}

/// <summary>An upcoming seminar.</summary>
/// <param name="Start">When it starts; null if it has no date.</param>
internal sealed record Upcoming(int Number, bool IsNext, DateTimeOffset? Start);
