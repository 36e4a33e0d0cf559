using System.Collections.Immutable;
using Markdig.Extensions.Tables;

namespace StudyGroup.Core.Exchange.Reading;

/// <summary>Where in a table the facts of a seminar stand.</summary>
/// <param name="Count">How many columns the table has.</param>
/// <param name="Of">The columns of each kind; more than one of slides and notes only.</param>
/// <param name="Headings">The headings, in order.</param>
internal sealed record TableColumns(int Count, IReadOnlyDictionary<ColumnKind, int[]> Of, ImmutableArray<string> Headings)
{
    /// <summary>The headings of the columns that are not read.</summary>
    public IEnumerable<string> Unread =>
        Headings.Index().Where(h => h.Item.Length > 0 && !Of.Values.Any(columns => columns.Contains(h.Index))).Select(h => h.Item);

    /// <summary>
    /// The columns of a table of seminars, which says when or in which order they are and what they are about; null of any other.
    /// </summary>
    public static TableColumns? Find(Table table)
    {
        if (table.FirstOrDefault() is not TableRow { IsHeader: true } heading) return null;
        ImmutableArray<string> headings = [.. heading.Select(cell => Cell.Read(cell).Text)];
        var kinds = headings.Index()
            .Select(h => (h.Index, Found: ColumnKinds.Of(h.Item)))
            .Where(h => h.Found is not null)
            .GroupBy(h => h.Found!.Value.Kind)
            .ToDictionary(k => k.Key, k => k.OrderBy(h => h.Found!.Value.Rank).Select(h => h.Index).ToArray());
        if (!kinds.ContainsKey(ColumnKind.Date) && kinds.GetValueOrDefault(ColumnKind.Number)?.Skip(1).Cast<int?>().FirstOrDefault(c => IsWeek(headings[c!.Value])) is { } week)
            kinds[ColumnKind.Date] = [week];

        var of = kinds.ToDictionary(k => k.Key, k => k.Key is ColumnKind.Slides or ColumnKind.Notes ? k.Value : k.Value[..1]);
        var isSchedule = (of.ContainsKey(ColumnKind.Number) || of.ContainsKey(ColumnKind.Date))
            && (of.ContainsKey(ColumnKind.Topic) || of.ContainsKey(ColumnKind.Chapter));
        return isSchedule ? new(LastNamed(headings) + 1, of, headings) : null;
    }

    private static bool IsWeek(string heading) => heading.Contains("week", StringComparison.OrdinalIgnoreCase);

    private static int LastNamed(ImmutableArray<string> headings) => Array.FindLastIndex([.. headings], h => h.Length > 0);
}
