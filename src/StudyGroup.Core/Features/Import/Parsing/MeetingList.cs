using System.Collections.Immutable;
using Markdig.Syntax;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Import.Parsing;

/// <summary>Takes meetings out of a list.</summary>
internal static class MeetingList
{
    /// <summary>Whether a list is of meetings: most items have a date, at least one of which is a day.</summary>
    public static bool IsList(ImmutableArray<Opening?> items) =>
        items.Any(o => o is { IsDay: true }) && Usual(items).Count(o => o is not null) * 2 >= items.Length;

    /// <summary>A row for each item, in order; items without a date are reported.</summary>
    public static ImmutableArray<ScheduleRow> Read(ListBlock list, ImmutableArray<Opening?> openings)
    {
        var items = list.OfType<ListItemBlock>().Zip(Usual(openings)).ToArray();
        var meetings = items
            .Where(i => i.Second is not null)
            .Select(i => new Meeting(i.Second!, [.. TextLines.OfItem(i.First).Below], 0, IsFirm: true));
        var orders = items.Where(i => list.IsOrdered && i.Second is not null).ToDictionary(i => i.Second!.Line, i => i.First.Order);
        var lost = items
            .Where(i => i.Second is null)
            .SelectMany(i => MeetingRows.Lost(TextLines.OfItem(i.First).Below).Prepend(MeetingRows.Lost(
            i.First.Line + 1,
            $"“{Texts.Cut(TextLines.OfItem(i.First).First.Text, 40)}” has no date in front. Write it like “2021-08-30: Chapter 1: "
                + $"Introduction: Name”.")));
        return [.. MeetingRows.Read([.. meetings]).Select(row => Numbered(row, orders)).Concat(lost).OrderBy(row => row.Line)];
    }

    private static ScheduleRow Numbered(ScheduleRow row, Dictionary<int, int> orders) =>
        row.Problem is null && row.Number.Text.Length == 0 && orders.TryGetValue(row.Line, out var order)
            ? row with { Number = Cell.Of($"{order}") }
            : row;

    // A date at the end counts if most items have it there.
    private static ImmutableArray<Opening?> Usual(ImmutableArray<Opening?> openings)
    {
        var atEnd = openings.Count(o => o?.Form == OpeningForm.AtEnd);
        return atEnd * 2 > openings.Count(o => o is not null)
            ? openings
            : [.. openings.Select(o => o?.Form == OpeningForm.AtEnd ? null : o)];
    }
}
