using NodaTime;

namespace StudyGroup.Core.Dates.Grammar;

/// <summary>Reads days in numbers: "2026-12-04", "20261204", "4.12.", "04-12-26", "4/12", "3/28/2027".</summary>
internal static class NumericDays
{
    /// <summary>The ways in which such a day may begin the text.</summary>
    public static IEnumerable<Read<DayPhrase>> Of(Words words)
    {
        if (Numerals.Digits(words, 8) is { Value: var basic } eight && words.First.Text.Length == 8)
            yield return new(Exactly(basic / 10000, basic / 100 % 100, basic % 100) with { YearFirst = true }, Time(eight.Rest));
        if (Numerals.Digits(words, 4) is not { } first || first.Rest.IsEmpty) yield break;
        var between = first.Rest.First.Text;
        if (between is not ("-" or "/" or ".") || first.Rest.AtOnce(between) is not { } next || Part(next, 2) is not { } second) yield break;
        var third = second.Rest.AtOnce(between) is { } more ? Part(more, 4) : null;
        var length = words.First.Text.Length;
        if (length == 4 && third is { Value: <= 31 } day)
            yield return new(Exactly(first.Value, second.Value, day.Value) with { YearFirst = true }, Time(day.Rest));
        if (length > 2) yield break;
        if (third is { } year && Year(second.Rest.Skip(1), year.Value) is { } inYear)
        {
            yield return new(new DayPhrase(_ => Orders(first.Value, second.Value, between == "/").Select(o => MonthDays.Day(inYear, o.Month, o.Day)).OfType<LocalDate>()), Time(year.Rest));
        }
        else if (third is null && Orders(first.Value, second.Value, between != ".").Any(o => MonthDays.Day(2000, o.Month, o.Day) is not null))
        {
            var rest = between == "." ? second.Rest.AtOnce(".") ?? second.Rest : second.Rest;
            yield return new(new DayPhrase(asked => Orders(first.Value, second.Value, between != ".").SelectMany(o => Yearly(asked, o.Month, o.Day))), rest);
        }
    }

    /// <summary>A day and a month of the first year in which it is not on the wrong side of today.</summary>
    public static IEnumerable<LocalDate> Yearly(Asked asked, int month, int day) => asked.First(asked.Years.Select(year => MonthDays.Day(year, month, day)));

    /// <summary>A day of a year.</summary>
    public static DayPhrase Exactly(int year, int month, int day) => new(_ => MonthDays.Day(year, month, day) is { } exact ? [exact] : []);

    /// <summary>The year that two or four digits mean, or null.</summary>
    public static int? Year(Words written, int value) => written.First.Text.Length switch { 2 => 2000 + value, 4 when value > 0 => value, _ => null };

    // With strokes the day is first for some and the month for others; with points and dashes the day.
    private static IEnumerable<(int Day, int Month)> Orders(int first, int second, bool either) =>
        either && first != second ? [(first, second), (second, first)] : [(first, second)];

    private static Read<int>? Part(Words words, int most) => !words.IsEmpty && words.First.Follows ? Numerals.Digits(words, most) : null;

    private static Words Time(Words rest) => rest.AtOnce("t") is { IsEmpty: false, First: { Follows: true, IsNumber: true } } time ? time : rest;
}
