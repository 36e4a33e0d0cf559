using NodaTime;

namespace StudyGroup.Core.Dates.Grammar;

/// <summary>Days of a month by their place in it.</summary>
internal static class MonthDays
{
    /// <summary>The nth weekday of a month (1 to 5), or the last (-1); null if the month has no fifth.</summary>
    public static LocalDate? Weekday(int year, int month, int which, IsoDayOfWeek weekday)
    {
        var first = new LocalDate(year, month, 1);
        first = first.PlusDays((weekday - first.DayOfWeek + 7) % 7);
        var day = which < 0 ? first.PlusWeeks(4) : first.PlusWeeks(which - 1);
        if (day.Month == month) return day;
        return which < 0 ? day.PlusWeeks(-1) : null;
    }

    /// <summary>A day of a month; null if there's no such day.</summary>
    public static LocalDate? Day(int year, int month, int day) =>
        month is >= 1 and <= 12 && year is >= 0 and <= 9999 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day)
            : null;
}
