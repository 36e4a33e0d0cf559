using System.Collections.Immutable;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Notes;
using StudyGroup.Core.Features.Points;
using StudyGroup.Core.Features.Readings;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Reminders;

/// <summary>How a recap looks.</summary>
internal static class RecapCard
{
    private const int PointShown = 200;

    /// <summary>The card.</summary>
    /// <param name="group">The group.</param>
    /// <param name="seminar">The seminar.</param>
    /// <param name="points">Its points.</param>
    /// <param name="turnout">How many said they'd come.</param>
    /// <param name="details">The button that shows the seminar.</param>
    public static Card Of(Group group, Seminar seminar, IReadOnlyList<Point> points, Turnout turnout, Button details) => new()
    {
        Title = $"Recap: {seminar.Topic}",
        Tone = Tone.Quiet,
        Lines =
        [
            .. ReadingLines.OnCard(group, seminar),
            $"{ReadingWords.Title(group, seminar)}",
            $"Held {SeminarWords.When(group, seminar)}",
            .. SeminarWords.Presenters(seminar) is { } who ? [(Line)$"Presented by {who}"] : Array.Empty<Line>(),
            .. turnout.Coming > 0 ? [(Line)$"{turnout.Coming} said they'd come"] : Array.Empty<Line>(),
        ],
        Fields =
        [
            new Field("Slides", SlidesLines.Of(seminar)),
            new Field("Notes", seminar.Notes.IsEmpty ? [$"None yet"] : Pages.Few(NotesLines.Of(seminar))),
            .. Points("Discussed", points.Where(p => p.DiscussedAt is not null)),
            .. Points("Left to discuss", points.Where(p => p.DiscussedAt is null)),
        ],
        Buttons =
        [
            new Button("Add notes", new ActionId(AddNotes.Action, $"{seminar.Id}")),
            new Button("All points", new ActionId(PointList.Action, $"{seminar.Id}")),
            details,
        ],
    };

    private static IEnumerable<Field> Points(string name, IEnumerable<Point> points)
    {
        ImmutableArray<Line> lines = [.. points.MostWanted()
            .Select(p => ((Line)$"{Texts.Cut(Texts.OneLine(p.Text), PointShown)} {PointAuthor.InBrackets(p)}").AsItem())];
        return lines.IsEmpty ? [] : [new Field(name, Pages.Few(lines))];
    }
}
