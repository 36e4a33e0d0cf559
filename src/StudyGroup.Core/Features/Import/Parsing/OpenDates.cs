using System.Collections.Immutable;
using StudyGroup.Core.Features.Import.Parsing.Days;

namespace StudyGroup.Core.Features.Import.Parsing;

/// <summary>A table in which several columns may have the meeting dates.</summary>
/// <param name="Line">The table's first line, counted from 1.</param>
/// <param name="Columns">Those columns from left to right: at least two.</param>
public sealed record OpenDates(int Line, ImmutableArray<OpenDateColumn> Columns)
{
    /// <summary>“Date A” and “Date B” could both be the dates of the meetings.</summary>
    public string Doubt
    {
        get
        {
            var names = Columns.Select(c => c.Heading.Length > 0 ? $"“{c.Heading}”" : c.Name).ToArray();
            var count = names.Length == 2 ? "both" : "all";
            return $"{string.Join(", ", names[..^1])} and {names[^1]} could {count} be the meeting dates";
        }
    }

    /// <summary>The columns in question, with an example from each; null if it's clear.</summary>
    internal static OpenDates? Of(Grid grid, TableColumns columns) => columns.OpenDates.IsEmpty
        ? null
        : new(grid.Line, [.. columns.OpenDates.Select(c => Column(grid, columns.Headings, c))]);

    /// <summary>Identifies a column, in this table and in others with the same headings.</summary>
    internal static string KeyOf(ImmutableArray<string> headings, int column) =>
        $"{headings.Take(column).Count(h => h == headings[column])} {headings[column].ReplaceLineEndings(" ")}";

    private static OpenDateColumn Column(Grid grid, ImmutableArray<string> headings, int column)
    {
        var cells = grid.Rows.Where(r => column < r.Cells.Length).Select(r => r.Cells[column].Text);
        var example = cells.FirstOrDefault(text => DateShapeReader.Read(text) is not null) ?? "";
        return new(KeyOf(headings, column), column + 1, headings[column], example);
    }
}

/// <summary>A column that may have the meeting dates.</summary>
/// <param name="Key">What to pass to <see cref="ScheduleReader.Read(string, IReadOnlyCollection{string})"/> if it does.</param>
/// <param name="Place">Its position from the left, counted from 1.</param>
/// <param name="Heading">Its heading, or "".</param>
/// <param name="Example">Its first date, as written.</param>
public sealed record OpenDateColumn(string Key, int Place, string Heading, string Example)
{
    /// <summary>Its heading, or "column 2" if it has none.</summary>
    public string Name => Heading.Length > 0 ? Heading : $"column {Place}";
}
