using System.Globalization;
using NodaTime;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Posts;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Seasons;

/// <summary>The summary of a finished season.</summary>
public sealed record SeasonSummary(int Season) : PostSubject
{
    /// <summary>Includes the moment: a season that was opened again gets another summary when it's finished for good.</summary>
    /// <inheritdoc />
    public override string KeyOf(GroupId group, SeminarId seminar, Instant at) =>
        string.Create(CultureInfo.InvariantCulture, $"f.{group}.{Season}.{at.ToUnixTimeTicks()}");
}

/// <summary>Summaries of finished seasons, once each. If finishing is undone, the message says so.</summary>
internal sealed class SeasonSummaryKind : PostKind<SeasonSummary>
{
    /// <inheritdoc />
    protected override string? WhySaidAlready(Group group, Post post, SeasonSummary summary, PostSources sources, Instant now) =>
        UndoneNews.WhySaidAlready(post, sources);

    /// <inheritdoc />
    protected override ActionId Marker(Post post, SeasonSummary summary) => new(BookPast.Action, post.Key);

    /// <inheritdoc />
    protected override Card Card(Group group, Post post, SeasonSummary summary, PostSources sources, Instant now)
    {
        var season = sources.Seasons.Find(group.Id, summary.Season);
        Line title = $"We've finished {season?.Name ?? group.Settings.Book ?? $"season {summary.Season}"}!";
        var undo = UndoneNews.UndoOf(post, sources);
        if (season is null || undo is not null)
        {
            return new Card
            {
                Lines = [$"{new Span.Strikethrough(title)}", undo is null ? $"It isn't finished yet." : UndoneNews.By(undo)],
                Tone = Tone.Quiet,
                Buttons = [new Button("All books", Marker(post, summary))],
            };
        }

        return new Card
        {
            Title = title,
            Lines =
            [
                Joined($"{SeasonLines.Bar(season)}", SeasonLines.Months(season)),
                .. SeasonLines.Presenters(season) is { } who ? [(Line)$"🎤 {who}"] : Array.Empty<Line>(),
                .. SeasonLines.Points(season) is { } points ? [(Line)$"💬 {points}"] : Array.Empty<Line>(),
                .. SeasonLines.Readings(season) is { } readings ? [(Line)$"📖 {readings}"] : Array.Empty<Line>(),
                .. Next(group, summary),
            ],
            Buttons = [new Button("All books", Marker(post, summary))],
        };
    }

    /// <inheritdoc />
    protected override Line Describe(Group group, Post post, SeasonSummary summary) => $"summary of season {summary.Season}";

    /// <inheritdoc />
    // As long as the change can be undone.
    protected override Instant? LiveUntil(Group group, Post post, SeasonSummary summary) => post.At + Change.KeptFor;

    private static IEnumerable<Line> Next(Group group, SeasonSummary summary)
    {
        if (group.Season != summary.Season + 1) yield break;
        yield return (group.Settings.Book, group.Settings.Author) switch
        {
            ({ } book, { } author) => $"Next up: {new Span.Bold(book)}, by {author}",
            ({ } book, null) => $"Next up: {new Span.Bold(book)}",
            _ => (Line)
                $"What's next? Suggest a book with {new Span.Command("book suggest")}, or set it up with {new Span.Command("setup")}.",
        };
    }

    private static Line Joined(Line one, string? other) => other is null ? one : (Line)$"{one} · {other}";
}
