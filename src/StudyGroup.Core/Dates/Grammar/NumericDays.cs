using NodaTime;

namespace StudyGroup.Core.Dates.Grammar;

/// <summary>Reads days in numbers: "2026-12-04", "20261204", "4.12.", "04-12-26", "4/12", "3/28/2027".</summary>
internal static class NumericDays
{
    /// <summary>The ways to read such a day at the start of the text.</summary>
    public static IEnumerable<Read<DayPhrase>> Of(Words words)
    {
        if (Numerals.Digits(words, 8) is { Value: var basic } eight && words.First.Text.Length == 8)
            yield return new(Exactly(basic / 10000, basic / 100 % 100, basic % 100) with { YearFirst = true }, Time(eight.Rest));
        if (Numerals.Digits(words, 4) is not { } first || first.Rest.IsEmpty) yield break;
        if (EastAsian(words) is { } eastAsian) yield return eastAsian;
        var between = first.Rest.First.Text;
        if (between is not ("-" or "/" or ".") || Numerals.Digits(first.Rest.Skip(1), 2) is not { } second) yield break;
        var length = words.First.Text.Length;
        var third = second.Rest.After(between) is { } more && Numerals.Digits(more, 4) is { } digits
            && (more.First.Follows || between == "/" || length == 4 || digits.Value is >= 2000 and < 2200)
            ? digits
            : (Read<int>?)null;
        // Numbers with spaces between them are a date only if there are three, or a slash: "4 / 12", "4. 12. 2026".
        var isOpen = !(
            first.Rest.First.Follows && first.Rest.Skip(1).First.Follows && (third is null || second.Rest.Skip(1).First.Follows));
        if (isOpen
            && (
                between == "/"
                    ? third is null && second.Rest.After("/") is not null
                    : length != 4 && third is not { Value: > 999 } && !IsDotted(first, second)))
            yield break;
        if (length == 4 && third is { Value: <= 31 } day)
            yield return new(Exactly(first.Value, second.Value, day.Value) with { YearFirst = true }, Time(day.Rest));
        if (length > 2) yield break;
        if (third is { } year && Year(second.Rest.Skip(1), year.Value) is { } inYear)
        {
            yield return new(
                new DayPhrase(
                    _ =>
                        Orders(first.Value, second.Value, between == "/")
                            .Select(o => MonthDays.Day(inYear, o.Month, o.Day))
                            .OfType<LocalDate>()),
                Time(year.Rest));
        }
        else if (
            third is null && Orders(first.Value, second.Value, between != ".").Any(o => MonthDays.Day(2000, o.Month, o.Day) is not null))
        {
            var rest = between == "." ? second.Rest.AtOnce(".") ?? second.Rest : second.Rest;
            yield return new(OfAnyYear(Orders(first.Value, second.Value, between != ".")), rest);
        }
    }

    /// <summary>
    /// A day of a month: in the given year, or else in the first year that puts it on the right side of today.
    /// </summary>
    public static DayPhrase OfAnyYear(IEnumerable<(int Day, int Month)> days) =>
        new(asked => days.SelectMany(day => Yearly(asked, day.Month, day.Day)))
        {
            InYear = year => days.Select(day => MonthDays.Day(year, day.Month, day.Day)).OfType<LocalDate>(),
        };

    /// <summary>A day and month in the first year that puts it on the right side of today.</summary>
    public static IEnumerable<LocalDate> Yearly(Asked asked, int month, int day) =>
        asked.First(asked.Years.Select(year => MonthDays.Day(year, month, day)));

    /// <summary>A day of a year.</summary>
    public static DayPhrase Exactly(int year, int month, int day) => new(_ => MonthDays.Day(year, month, day) is { } exact ? [exact] : []);

    /// <summary>The year meant by two or four digits, or null.</summary>
    public static int? Year(Words written, int value) =>
        written.First.Text.Length switch { 2 => 2000 + value, 4 when value > 0 => value, _ => null };

    // With slashes, some put the day first and some the month. With dots and dashes, the day comes first.
    private static IEnumerable<(int Day, int Month)> Orders(int first, int second, bool either) =>
        either && first != second ? [(first, second), (second, first)] : [(first, second)];

    // "4. 12."
    private static bool IsDotted(Read<int> first, Read<int> second) =>
        first.Rest.AtOnce(".") is not null && second.Rest.AtOnce(".") is not null;

    // "2026年12月4日", "12월 4일"
    private static Read<DayPhrase>? EastAsian(Words words)
    {
        var (year, rest) = Numerals.Digits(words, 4) is { } written && OneOf(written.Rest, "年", "년") is { } named
            ? (written.Value, named)
            : ((int?)null, words);
        if (Numerals.Digits(rest, 2) is not { } month || OneOf(month.Rest, "月", "월") is not { } next) return null;
        if (Numerals.Digits(next, 2) is not { } day || OneOf(day.Rest, "日", "号", "號", "일") is not { } end) return null;
        return new(year is { } of ? Exactly(of, month.Value, day.Value) : OfAnyYear([(day.Value, month.Value)]), end);
    }

    private static Words? OneOf(Words words, params ReadOnlySpan<string> texts) =>
        !words.IsEmpty && texts.Contains(words.First.Text) ? words.Skip(1) : null;

    private static Words Time(Words rest) =>
        rest.AtOnce("t") is { IsEmpty: false, First: { Follows: true, IsNumber: true } } time ? time : rest;
}
