using NodaTime;

namespace StudyGroup.Core.Features.Import.Parsing.Days;

/// <summary>Works out which of two numbers is the day, from all dates of a table together.</summary>
internal static class DateOrder
{
    private const int MinOnOneWeekday = 3;
    private static readonly LocalDate[] None = [];

    /// <summary>
    /// Whether the day comes first. Decided by the only order possible for all dates; else by weekdays next to them; else by the custom for
    /// that notation; else by the order in which all fall on one weekday; else by the order in which they ascend. Null if nothing
    /// decides it.
    /// </summary>
    public static bool? DayFirst(IReadOnlyList<DateShape> shapes)
    {
        var all = shapes.SelectMany(s => s.Last is { } last ? [s, last] : (DateShape[])[s]).ToArray();
        if (all.All(s => s.Order == Order.Known)) return null;
        var (dayFirst, monthFirst) = (all.All(s => s.In(true) is not null), all.All(s => s.In(false) is not null));
        if (dayFirst != monthFirst) return dayFirst;
        if (!dayFirst) return null;

        (dayFirst, monthFirst) = (WeekdaysAgree(shapes, true), WeekdaysAgree(shapes, false));
        if (dayFirst != monthFirst) return dayFirst;
        if (all.Any(s => s.Order == Order.UsuallyDayFirst)) return true;

        var (byDay, byMonth) = (Dates(shapes, true), Dates(shapes, false));
        (dayFirst, monthFirst) = (AreOfOneWeekday(byDay), AreOfOneWeekday(byMonth));
        if (dayFirst != monthFirst) return dayFirst;
        (dayFirst, monthFirst) = (Ascend(byDay), Ascend(byMonth));
        return dayFirst == monthFirst ? null : dayFirst;
    }

    private static bool WeekdaysAgree(IReadOnlyList<DateShape> shapes, bool dayFirst) =>
        shapes.All(s => s.Year is not { } year || DateOf(s, year, dayFirst) is not { } date || s.AllowsWeekdayOf(date));

    // Without years, the dates of a table are close enough to share one. Which one matters only for weekdays.
    private static LocalDate[] Dates(IReadOnlyList<DateShape> shapes, bool dayFirst)
    {
        var year = shapes.Select(s => s.Year).FirstOrDefault(y => y is not null);
        var dates = shapes.Select(s => DateOf(s, s.Year ?? year ?? 2024, dayFirst)).ToArray();
        return dates.Any(d => d is null) ? None : [.. dates.Select(d => d!.Value)];
    }

    private static LocalDate? DateOf(DateShape shape, int year, bool dayFirst) =>
        shape.In(dayFirst) is var (month, day) && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day)
            : null;

    private static bool AreOfOneWeekday(LocalDate[] dates) =>
        dates.Distinct().Count() >= MinOnOneWeekday && dates.Select(d => d.DayOfWeek).Distinct().Count() == 1;

    private static bool Ascend(LocalDate[] dates) => dates.Length > 1 && dates.Zip(dates.Skip(1)).All(pair => pair.First < pair.Second);
}
