using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Dates;

/// <summary>Finds out what's wrong with a day written in numbers, year first or day first, with or without a time of day.</summary>
internal static partial class NumericDateError
{
    /// <summary>Why tidy words aren't a day; null if they are, or don't look like one at all.</summary>
    public static Refusal? Of(string words)
    {
        var match = Shape().Match(words);
        if (!match.Success) return null;

        var (year, month, day) = (Number(match, "year"), Number(match, "month"), Number(match, "day"));
        if (match.Groups["year"].Length == 2) year += 2000;
        if (month is < 1 or > 12) return NoMonth(year, month, day);
        var last = CalendarSystem.Iso.GetDaysInMonth(year, month);
        if (day < 1 || day > last)
        {
            var name = CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);
            return new Refusal($"{name} {year} doesn't have a day {day}. Its last is “{Iso(year, month, last)}”.");
        }

        var written = match.Groups["time"];
        return written.Success && DateWords.ReadTime(written.Value) is null
            ? new Refusal($"I can't read “{Texts.Cut(written.Value, 40)}” as a time of day. Try “{Iso(year, month, day)} 18:00”.")
            : null;
    }

    private static Refusal NoMonth(int year, int month, int day) =>
        day is >= 1 and <= 12 && month >= 1 && month <= CalendarSystem.Iso.GetDaysInMonth(year, day)
            ? new($"There's no month {month}. If you swapped day and month, try “{Iso(year, day, month)}”.")
            : new($"There's no month {month}. Write year, month and day, such as “{Iso(year, 12, 4)}”.");

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static string Iso(int year, int month, int day) => $"{year:0000}-{month:00}-{day:00}";

    [GeneratedRegex(
        @"^((?<year>[0-9]{4})(?<between>[-/.])(?<month>[0-9]{1,2})\k<between>(?<day>[0-9]{1,2})" +
        @"|(?<day>[0-9]{1,2})(?<between>[-/.])(?<month>[0-9]{1,2})\k<between>(?<year>[0-9]{4}|[0-9]{2}))" +
        @"((, ?| |t)(at )?(?<time>.+))?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
