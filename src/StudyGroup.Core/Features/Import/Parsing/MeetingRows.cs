using System.Collections.Immutable;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Import.Parsing;

/// <summary>A meeting as written.</summary>
/// <param name="Opening">Its line.</param>
/// <param name="Body">What follows it.</param>
/// <param name="Beside">How many of those lines are in the same paragraph.</param>
/// <param name="IsFirm">Whether it's a meeting even without others like it next to it.</param>
internal sealed record Meeting(Opening Opening, ImmutableArray<BodyLine> Body, int Beside, bool IsFirm);

/// <summary>Makes rows of meetings that belong together: together they show on which side of the topic the names are.</summary>
internal static class MeetingRows
{
    /// <summary>The rows, and another for each line below a meeting that has its own date and so may be a meeting, too.</summary>
    public static ImmutableArray<ScheduleRow> Read(ImmutableArray<Meeting> meetings)
    {
        meetings = [.. meetings.Select(m => m with { Opening = ItemAhead.Take(m.Opening, isFollowed: !m.Body.IsEmpty) })];
        var namesComeFirst = ItemWords.NamesComeFirst(meetings.Select(m => m.Opening));
        var namesInBrackets = ItemEnd.NamesInBrackets(meetings.Select(m => m.Opening));
        var bodies = meetings.Select(m => new MeetingBody(m.Body, hasTopic: m.Opening.Rest.Length > 0)).ToArray();
        var below = bodies.Select(b => b.BesideTopic).OfType<string>().ToArray();
        var namesStandBelow = below.Count(PersonName.IsSurely) > 1 && below.All(PersonName.IsLike);
        return
        [
            .. meetings.Zip(bodies).SelectMany(pair => Lost(pair.First.Body)
                .Prepend(
                    pair.Second.AddTo(
                        ItemWords.Read(pair.First.Opening, namesComeFirst, pair.Second.HasPresenter, namesInBrackets), namesStandBelow))),
        ];
    }

    /// <summary>A row for each line below a meeting's own that has a date, too.</summary>
    public static IEnumerable<ScheduleRow> Lost(IEnumerable<BodyLine> lines) => lines.Where(HasOwnDate)
        .Select(
            line =>
                Lost(
                    line.Line,
                    $"“{Texts.Cut(line.Cell.Text, 40)}” is below another line but has its own date, so I didn't read it. "
                        + $"Move it up to where the meetings are."));

    /// <summary>A row that can't be read.</summary>
    public static ScheduleRow Lost(int line, string problem) =>
        new(line, ImmutableDictionary<ColumnKind, ImmutableArray<Cell>>.Empty) { Problem = problem };

    /// <summary>Whether a line below another one has a date like a meeting's own line.</summary>
    public static bool HasOwnDate(BodyLine line) =>
        line.Kind is null && !MeetingBody.HasLabel(line.Cell)
            && Opening.Read(line.Line, line.Cell) is { IsDay: true, Form: not OpeningForm.RunsOnWithoutYear };
}
