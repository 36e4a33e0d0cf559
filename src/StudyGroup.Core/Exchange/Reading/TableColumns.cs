using System.Collections.Immutable;
using Markdig.Extensions.Tables;
using StudyGroup.Core.Exchange.Reading.Days;

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
        AddTitles(table, kinds);
        AddElse(headings, kinds);

        var of = kinds.ToDictionary(k => k.Key, k => k.Key is ColumnKind.Slides or ColumnKind.Notes ? k.Value : k.Value[..1]);
        var isSchedule = (of.ContainsKey(ColumnKind.Number) || of.ContainsKey(ColumnKind.Date))
            && (of.ContainsKey(ColumnKind.Topic) || of.ContainsKey(ColumnKind.Chapter));
        return isSchedule ? new(LastNamed(headings) + 1, of, headings) : null;
    }

    /// <summary>Whether a table, which is none of seminars, says when something is and who presents.</summary>
    public static bool LacksTopic(Table table)
    {
        if (table.FirstOrDefault() is not TableRow { IsHeader: true } heading || Find(table) is not null) return false;
        var kinds = heading.Select(cell => ColumnKinds.Of(Cell.Read(cell).Text)?.Kind).ToArray();
        return kinds.Contains(ColumnKind.Date) && kinds.Contains(ColumnKind.Presenter);
    }

    /// <summary>Whether the rows are numbered by weeks, of which each may have several.</summary>
    public bool CountsWeeks => Of.TryGetValue(ColumnKind.Number, out var number) && Of.TryGetValue(ColumnKind.Date, out var date) && number[0] != date[0] && IsWeek(Headings[number[0]]);

    // A column "Lecture" or "Session" may hold the titles.
    private static void AddTitles(Table table, Dictionary<ColumnKind, int[]> kinds)
    {
        if (!kinds.TryGetValue(ColumnKind.Number, out var numbers)) return;
        var titles = numbers.Where(c => HoldsTitles(table, c)).ToArray();
        if (titles.Length == 0) return;
        if (!kinds.ContainsKey(ColumnKind.Topic)) kinds[ColumnKind.Topic] = titles;
        var left = numbers.Except(titles).ToArray();
        if (left.Length > 0) kinds[ColumnKind.Number] = left;
        else kinds.Remove(ColumnKind.Number);
    }

    private static bool HoldsTitles(Table table, int column)
    {
        var cells = table.Skip(1).OfType<TableRow>().Where(r => r.Count > column).Select(r => Cell.Read(r[column]).Text)
            .Where(text => text.Any(char.IsLetterOrDigit) && BreakPhrases.Read(text) is null && !DateColumn.IsDate(text)).ToArray();
        return cells.Count(text => NumberCell.HoldsTitle(text)) * 2 > cells.Length;
    }

    private static void AddElse(ImmutableArray<string> headings, Dictionary<ColumnKind, int[]> kinds)
    {
        foreach (var (index, heading) in headings.Index().Where(h => ColumnKinds.Of(h.Item) is null))
        {
            if (ColumnKinds.ElseOf(heading) is not { } kind || (kind == ColumnKind.Topic && kinds.ContainsKey(ColumnKind.Chapter))) continue;
            kinds.TryAdd(kind, [index]);
        }
    }

    private static bool IsWeek(string heading) => heading.Contains("week", StringComparison.OrdinalIgnoreCase);

    private static int LastNamed(ImmutableArray<string> headings) => Array.FindLastIndex([.. headings], h => h.Length > 0);
}
