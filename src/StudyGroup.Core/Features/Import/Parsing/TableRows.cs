using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace StudyGroup.Core.Features.Import.Parsing;

/// <summary>Takes the rows out of a table.</summary>
internal static partial class TableRows
{
    // If only a few rows of a week repeat its number or lack one, that's a mistake, and reported.
    private const int ShareOfRows = 4;

    /// <summary>The rows that say something.</summary>
    public static ScheduleRows Read(Grid grid, TableColumns columns, ImmutableArray<int> years)
    {
        ImmutableArray<ScheduleRow> rows = [.. grid.Rows.Select(row => Read(row, columns)).OfType<ScheduleRow>()];
        var numbers = rows.Where(r => r.Alone is null).Select(r => r.Number.Text).ToArray();
        var severalInAWeek = columns.CountsWeeks
            && (numbers.Length - numbers.Where(n => n.Length > 0).Distinct().Count()) * ShareOfRows >= numbers.Length
            && numbers.Any(n => n.Length > 0);
        return new(grid.Line, years, severalInAWeek ? [.. rows.Select(WithoutNumber)] : rows)
        {
            Problems = OpenDates.Of(grid, columns) is { } open
                ? [$"{open.Doubt}, so I didn't read any dates. Rename the right one to “Meeting date”."]
                : [],
            Notes =
            [
                .. columns.Unread.Select(heading => $"I didn't read the column “{heading}”."),
                .. columns.Headings
                    .Select(h => AllTimes().Match(h))
                    .Where(m => m.Success)
                    .Select(m => RowReading.ZoneNote(m.Groups["zone"].Value)),
                .. columns.Headings
                    .Where(h => StartTime().IsMatch(h))
                    .Select(h => $"I didn't read the time in the heading “{h}”. Write it in the rows, or set the usual start."),
                .. severalInAWeek
                    ? ["Some weeks have several rows, so I tell these seminars apart by date and topic."]
                    : Array.Empty<string>(),
            ],
        };
    }

    private static ScheduleRow WithoutNumber(ScheduleRow row) =>
        row with { Number = Cell.Empty, Cells = row.Cells.Where(c => c.Key != ColumnKind.Number).ToImmutableDictionary() };

    private static ScheduleRow? Read(GridRow row, TableColumns columns)
    {
        var cells = row.Cells;
        // A line of dashes inside the table only divides it.
        var full = cells.Where(c => c.Text.Length > 0).ToArray();
        if (full.All(c => c.IsOpen && c.Links.IsEmpty)) return null;

        var read = columns.Of.ToDictionary(
            k => k.Key, k => k.Value.Select(i => i < cells.Length ? cells[i] : Cell.Empty).ToImmutableArray());
        if (columns.HaveOneName && read.TryGetValue(ColumnKind.Presenter, out var names))
            read[ColumnKind.Presenter] = [.. names.Select(cell => cell with { EndsWithBreak = true })];
        var (number, date) = read.TryGetValue(ColumnKind.Number, out var first) ? NumberCell.Split(first[0]) : (Cell.Empty, Cell.Empty);
        var when = read.TryGetValue(ColumnKind.Date, out var dates) && (date.IsOpen || !dates[0].IsOpen) ? dates[0] : date;
        return new(row.Line, read)
        {
            Number = number,
            TopicIsReading = columns.TopicIsReading,
            IsExact = columns.IsExact,
            CountsChapters = columns.CountsChapters,
            Date = CancelledTopic.AtEnd(when.Text) is { } still ? when with { Text = still } : when,
            IsCancelled = CancelledTopic.AtEnd(when.Text) is not null,
            Beside =
            [
                .. full.Where(
                    c =>
                        c != read.GetValueOrDefault(ColumnKind.Number, [Cell.Empty])[0]
                            && c != read.GetValueOrDefault(ColumnKind.Date, [Cell.Empty])[0]).Select(c => c.Text),
            ],
            Alone = full.Length == 1 && columns.Count > 2 && (full[0] != when || Days.DateShapeReader.Read(when.Text) is null)
                ? full[0].Text
                : null,
            Problem = cells.Skip(columns.Count).Any(c => c.Text.Length > 0)
                ? "This row has more cells than the table has columns. Write “\\|” for a “|” in the text."
                : null,
        };
    }

    [GeneratedRegex(
        @"\b(all )?times?( are| in)*:? (?<zone>[A-Z]{2,5}([+-][0-9]+)?)\b",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex AllTimes();

    [GeneratedRegex(
        @"[0-9]{1,2}(:[0-9]{2})?\s?[ap]\.?m\b|\b[0-9]{1,2}:[0-9]{2}\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex StartTime();
}
