using NodaTime;
using NodaTime.Text;
using StudyGroup.Core.Dates.Grammar;

namespace StudyGroup.Core.Dates;

/// <summary>Days, times and spans of time in English words.</summary>
public static class DateWords
{
    private static readonly LocalDatePattern DayPattern = LocalDatePattern.CreateWithInvariantCulture("ddd d MMM uuuu");
    private static readonly LocalDatePattern DayOfYearPattern = LocalDatePattern.CreateWithInvariantCulture("ddd d MMM");
    private static readonly LocalDatePattern MonthPattern = LocalDatePattern.CreateWithInvariantCulture("MMMM uuuu");
    private static readonly LocalDatePattern MonthOfYearPattern = LocalDatePattern.CreateWithInvariantCulture("MMMM");
    private static readonly LocalTimePattern TimePattern = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>"Fri 4 Dec 2026".</summary>
    public static string Day(LocalDate day) => DayPattern.Format(day);

    /// <summary>"Fri 4 Dec", for places where the year is clear.</summary>
    public static string DayOfYear(LocalDate day) => DayOfYearPattern.Format(day);

    /// <summary>"December 2026", or "December" for places where the year is clear.</summary>
    public static string Month(LocalDate day, bool withYear) => (withYear ? MonthPattern : MonthOfYearPattern).Format(day);

    /// <summary>"18:00"; seconds are left out.</summary>
    public static string TimeOfDay(LocalTime time) => TimePattern.Format(time);

    /// <summary>"Fri 4 Dec 2026, 18:00", as a clock in the zone shows it.</summary>
    public static string DateAndTime(Instant moment, DateTimeZone zone)
    {
        var local = moment.InZone(zone).LocalDateTime;
        return $"{Day(local.Date)}, {TimeOfDay(local.TimeOfDay)}";
    }

    /// <summary>
    /// "in 12 days", "in 1 hour", "in 90 minutes", "2 days ago", "now": rounded, in the largest unit that fits at least twice or exactly
    /// once.
    /// </summary>
    public static string HowFar(Instant from, Instant to)
    {
        var off = to >= from ? to - from : from - to;
        var (minutes, hours, days) = (Round(off.TotalMinutes), Round(off.TotalHours), Round(off.TotalDays));
        if (minutes == 0) return "now";
        var said = minutes < 120 && minutes != 60
            ? Count(minutes, "minute") : hours < 48 && hours != 24 ? Count(hours, "hour")
            : Count(days, "day");
        return to >= from ? $"in {said}" : $"{said} ago";
    }

    /// <summary>How long something lasts: "1 h 30 min", "45 min", "2 h"; in whole minutes.</summary>
    public static string Length(Duration length)
    {
        var (hours, minutes) = Math.DivRem((long)length.TotalMinutes, 60);
        return (hours, minutes) switch
        {
            (0, _) => $"{minutes} min",
            (_, 0) => $"{hours} h",
            _ => $"{hours} h {minutes} min",
        };
    }

    /// <summary>How far off a seminar is when a reminder is due: "in 7 days", "in 90 minutes", "now". Exact, in whole minutes.</summary>
    public static string Lead(Duration lead) => lead < Duration.FromMinutes(1) ? "now" : $"in {LeadTime(lead)}";

    /// <summary>A lead time: "7 days", "90 minutes". Exact, in whole minutes.</summary>
    public static string LeadTime(Duration lead)
    {
        var (count, unit) = LeadTimes.InUnits(lead);
        return Count(count, unit switch { 'd' => "day", 'h' => "hour", _ => "minute" });
    }

    /// <summary>Reads an unambiguous time of day: "18:00", "6pm", "18h30", "noon", "half past six pm". Null if it isn't one.</summary>
    public static LocalTime? ReadTime(string typed)
    {
        if (Words.Of(typed) is not { } words) return null;
        foreach (var read in ClockTimes.Of(words))
        {
            if (read.Rest.IsEmpty && read.Value is { Look: not ClockLook.Bare, EitherHalf: false }) return read.Value.Time;
        }

        return null;
    }

    private static long Round(double number) => (long)Math.Round(number, MidpointRounding.AwayFromZero);

    private static string Count(long count, string unit) => count == 1 ? $"1 {unit}" : $"{count} {unit}s";
}
