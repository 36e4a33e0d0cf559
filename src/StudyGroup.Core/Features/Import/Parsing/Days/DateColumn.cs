using System.Globalization;
using NodaTime;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Import.Parsing.Days;

/// <summary>Reads all dates of a table together: neighbors settle what's open in one.</summary>
/// <param name="before">The last date before the table, or null.</param>
/// <param name="elsewhere">Whether the day comes first in the file's other tables; null if that isn't known.</param>
internal sealed class DateColumn(IReadOnlyList<int> heading, LocalDate? before, bool? elsewhere)
{
    /// <summary>Reads the cells, one result for each.</summary>
    public IReadOnlyList<DateCell> Read(IReadOnlyList<string> cells)
    {
        var shapes = cells.Select(c => StateOf(c) is null ? DateShapeReader.Read(c) : null).ToArray();
        var dayFirst = DateOrder.DayFirst([.. shapes.OfType<DateShape>().Select(WithHeadingsYear)]) ?? elsewhere;

        var settled = shapes.Index().Where(s => s.Item is not null && InOrder(s.Item, dayFirst) is not null).ToArray();
        var years = DateYears.Fill([.. settled.Select(s => WithYear(InOrder(s.Item!, dayFirst)!.Value, s.Item!.Year))], heading, before);
        var yearOf = settled.Zip(years).ToDictionary(p => p.First.Index, p => p.Second);
        return [.. cells.Index().Select(c => Read(c.Item, shapes[c.Index], dayFirst, yearOf.GetValueOrDefault(c.Index)))];
    }

    // So that a weekday can decide the order.
    private DateShape WithHeadingsYear(DateShape shape) => shape.Year is null && heading is [var year] ? shape with { Year = year } : shape;

    /// <summary>Whether a cell can be read as a date or a date state.</summary>
    public static bool IsDate(string cell) => StateOf(cell) is not null || DateShapeReader.Read(cell) is not null;

    /// <summary>Whether the day comes first, as far as the cells settle it.</summary>
    public static bool? DayFirst(IEnumerable<string> cells) =>
        DateOrder.DayFirst([.. cells.Where(c => StateOf(c) is null).Select(DateShapeReader.Read).OfType<DateShape>()]);

    private static SeminarDate? StateOf(string cell) =>
        Typed.Tidy(MarkdownText.Undecorated(cell)).Trim('!', '.', '…', '(', ')') is var words
        && (words is "" or "-" or "?" or "??" or "n/a" || DateState.IsToBeConfirmed(words))
            ? SeminarDate.Unknown
            : DateState.Read(words);

    private static (int Month, int Day)? InOrder(DateShape shape, bool? dayFirst)
    {
        if (shape.IsOpen && dayFirst is null && shape.In(true) is not null && shape.In(false) is not null) return null;
        return shape.In(dayFirst ?? true) ?? shape.In(!(dayFirst ?? true));
    }

    private static (int Month, int Day, int? Year) WithYear((int Month, int Day) day, int? year) => (day.Month, day.Day, year);

    private static DateCell Read(string cell, DateShape? shape, bool? dayFirst, int? year)
    {
        if (StateOf(cell) is { } state) return new(state);
        if (shape is null) return Unread(cell);
        if (InOrder(shape, dayFirst) is not var (month, day)) return Unsettled(cell, shape);
        if (year is not { } in_)
            return new(null)
            {
                Problem = $"{Quote(cell)} has no year, and neither does anything near it. "
                    + $"Write it like “2025-03-14”, or put the year in the heading.",
            };
        if (day > CalendarSystem.Iso.GetDaysInMonth(in_, month)) return Unread(cell);

        var date = new LocalDate(in_, month, day);
        if (shape.Year is null && !shape.AllowsWeekdayOf(date))
            return new(null)
            {
                Problem = $"{Quote(cell)} would be in {in_}, but there it's a {date.DayOfWeek}. "
                    + $"Correct the weekday, or write the year, such as “2025-03-14”.",
            };
        var on = new SeminarDate.On(date, shape.Time?.Time);
        var last = shape.Last is { } written ? LastDay(written, date, dayFirst) : null;
        return new(shape.IsTentative || last is not null ? new SeminarDate.Tentative(on) : on)
        {
            Last = last,
            Zone = shape.Time?.Zone,
            Note = !shape.AllowsWeekdayOf(date) ? $"{Iso(date)} is a {date.DayOfWeek}, not a "
                + $"{string.Join(" or a ", shape.Weekdays.Select(d => (IsoDayOfWeek)d))}. I went by the day of the month."
                : shape.Remark is { } remark ? $"I didn't read “({remark})” next to the date."
                : null,
        };
    }

    private static LocalDate? LastDay(DateShape last, LocalDate first, bool? dayFirst)
    {
        if (InOrder(last, dayFirst) is not var (month, day)) return null;
        var year = last.Year ?? (month < first.Month ? first.Year + 1 : first.Year);
        return day <= CalendarSystem.Iso.GetDaysInMonth(year, month) && new LocalDate(year, month, day) is var date && date >= first
            ? date
            : null;
    }

    private static DateCell Unread(string cell) =>
        new(null) { Problem = $"I can't read {Quote(cell)} as a date. Try “2025-03-14”, “Coming soon” or “TBA”." };

    private static DateCell Unsettled(string cell, DateShape shape)
    {
        var (a, b) = (shape.In(true)!.Value, shape.In(false)!.Value);
        var year = shape.Year is { } known ? $" {known}" : "";
        var writing = shape.Year is { } y
            ? $". Write it as {y}-{a.Month:00}-{a.Day:00} or {y}-{b.Month:00}-{b.Day:00}."
            : ". Write it like “2025-03-14”.";
        return new(null)
        {
            Problem = $"{Quote(cell)} could be {a.Day} {Name(a.Month)} or {b.Day} {Name(b.Month)}{year}, and no other date here tells "
                + $"which{writing}",
        };
    }

    private static string Name(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);

    private static string Iso(LocalDate date) => $"{date.Year:0000}-{date.Month:00}-{date.Day:00}";

    private static string Quote(string cell) => $"“{Texts.Cut(cell, 40)}”";
}

/// <summary>What a cell says about a date.</summary>
/// <param name="Date">The date or its state; the first of several days, tentatively; null if it can't be read.</param>
internal sealed record DateCell(SeminarDate? Date)
{
    /// <summary>The last of several days.</summary>
    public LocalDate? Last { get; init; }

    /// <summary>The zone that it names.</summary>
    public string? Zone { get; init; }

    /// <summary>Why it can't be read.</summary>
    public string? Problem { get; init; }

    /// <summary>What is odd about it.</summary>
    public string? Note { get; init; }
}
