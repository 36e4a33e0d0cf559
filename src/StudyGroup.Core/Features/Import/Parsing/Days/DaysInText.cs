using System.Globalization;
using System.Text.RegularExpressions;

namespace StudyGroup.Core.Features.Import.Parsing.Days;

/// <summary>
/// Finds anything that looks like a day anywhere in a line. It's more generous than <see cref="DateShapeReader"/> and doesn't say what the
/// day is for.
/// </summary>
internal static partial class DaysInText
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    // "12th of " in front of a month.
    private const int MaxBeforeLength = 12;

    /// <summary>The days in a line, in no particular order. Takes time in proportion to the line's length.</summary>
    public static IEnumerable<DayInText> Find(string line)
    {
        if (!line.AsSpan().ContainsAnyInRange('0', '9') && !line.AsSpan().ContainsAny('月', '월')) return [];
        return WithMonthName(line).Concat(InNumbers(line, YearFirst(), isWeak: false)).Concat(InNumbers(line, Compact(), isWeak: false))
            .Concat(InNumbers(line, YearLast(), isWeak: false)).Concat(EastAsian().Matches(line).Select(_ => new DayInText(0, 0)))
            .Concat(InNumbers(line, WithoutYear(), isWeak: true));
    }

    /// <summary>Whether a text names a month and a year, or a day.</summary>
    public static bool HasDayOrMonth(string text) =>
        Find(text).Any()
            || MonthAndYear().Matches(text).Any(m => CalendarNames.Month(m.Groups["name"].Value.ToLowerInvariant()) is not null);

    private static IEnumerable<DayInText> WithMonthName(string line)
    {
        foreach (Match word in Word().Matches(line))
        {
            if (word.ValueSpan is "may" || CalendarNames.Month(word.Value.ToLowerInvariant()) is not { } month) continue;
            var end = word.Index + word.Length;
            var from = Math.Max(0, word.Index - MaxBeforeLength);
            var before = DayBefore().Match(line[from..word.Index]);
            var after = DayAfter().Match(line, end);
            if (IsOtherWord(word.ValueSpan) && !(before.Success && YearAfter().IsMatch(line, end))) continue;
            foreach (var found in (Match[])[before, after])
            {
                if (found.Success && IsDay(Number(found, "day"))) yield return new(month, Number(found, "day"));
            }
        }
    }

    // "Set 2", "2 out of 3", "Gen 4", "3 days ago 2 people" in English.
    private static bool IsOtherWord(ReadOnlySpan<char> name) =>
        name.Equals("set", StringComparison.OrdinalIgnoreCase) || name.Equals("out", StringComparison.OrdinalIgnoreCase)
        || name.Equals("gen", StringComparison.OrdinalIgnoreCase) || name.Equals("ago", StringComparison.OrdinalIgnoreCase)
        || name.Equals("tem", StringComparison.OrdinalIgnoreCase) || name.Equals("mag", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<DayInText> InNumbers(string line, Regex form, bool isWeak) => form.Matches(line)
        .Select(match => new DayInText(Number(match, "a"), Number(match, "b"), isWeak || match.Groups["short"].Success))
        .Where(day => IsDay(day.First) && IsDay(day.Second) && Math.Min(day.First, day.Second) <= 12);

    private static bool IsDay(int number) => number is >= 1 and <= 31;

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<!\p{L})\p{L}{3,12}(?!\p{L})", Options)]
    private static partial Regex Word();

    [GeneratedRegex(
        @"(?<![0-9.,:/])(?<day>[0-9]{1,2})(st|nd|rd|th|er|\.|º)?( ?[-–/] ?| )?((of|de) |d['’])?$", Options | RegexOptions.IgnoreCase)]
    private static partial Regex DayBefore();

    [GeneratedRegex(@"\G\.?( ?[-–/] ?| |, ?)?(the )?(?<day>[0-9]{1,2})(?![0-9])", Options | RegexOptions.IgnoreCase)]
    private static partial Regex DayAfter();

    [GeneratedRegex(@"\G\.?( de|,)?[ -](19|20|21)[0-9]{2}(?![0-9])", Options)]
    private static partial Regex YearAfter();

    [GeneratedRegex(@"(?<![0-9])(19|20|21)[0-9]{2} ?[-‐‑–/.] ?(?<a>[0-9]{1,2}) ?[-‐‑–/.] ?(?<b>[0-9]{1,2})(?![0-9])", Options)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"(?<![0-9\p{L}/_.-])(19|20)[0-9]{2}(?<a>0[1-9]|1[0-2])(?<b>0[1-9]|[12][0-9]|3[01])(?![0-9])", Options)]
    private static partial Regex Compact();

    [GeneratedRegex(
        @"(?<![0-9./-])(?<a>[0-9]{1,2}) ?[-‐‑–/.] ?(?<b>[0-9]{1,2})( ?[-‐‑–/.] ?((19|20|21)[0-9]{2})|[/-](1[5-9]|[2-9][0-9])"
            + @"|(?<short>\.(1[5-9]|[2-9][0-9])))(?![0-9])",
        Options)]
    private static partial Regex YearLast();

    // Only where a date makes sense: "3/4" in the middle of a sentence is a fraction, and "3.4." is a section number.
    [GeneratedRegex(
        @"(?<=^[^\p{L}0-9]*|[(\[,:;–—-] ?|\b(on|until|\p{L}{2,9}day|[Mm]on|[Tt]ue|[Ww]ed|[Tt]hu|[Ff]ri|[Ss]at"
            + @"|[Ss]un)\.?,? )(?<![0-9./])(?<a>[0-9]{1,2})(/(?<b>[0-9]{1,2})|\. ?(?<b>[0-9]{1,2})\.)(?![0-9/])",
        Options)]
    private static partial Regex WithoutYear();

    [GeneratedRegex(@"([0-9]{1,2}|[一二三四五六七八九十]{1,3}) ?[月월] ?([0-9]{1,2}|[一二三四五六七八九十]{1,3}) ?[日号號일]", Options)]
    private static partial Regex EastAsian();

    [GeneratedRegex(@"(?<!\p{L})(?<name>\p{L}{3,12})\.?,? ?'?(19|20|21)[0-9]{2}(?![0-9])", Options)]
    private static partial Regex MonthAndYear();
}

/// <summary>Two numbers that read as a day and a month.</summary>
/// <param name="First">One of them; 0 if neither is read.</param>
/// <param name="Second">The other.</param>
/// <param name="IsWeak">Whether they may also be a section number or a fraction.</param>
internal readonly record struct DayInText(int First, int Second, bool IsWeak = false)
{
    /// <summary>Whether it may be that day.</summary>
    public bool MayBe(NodaTime.LocalDate date) =>
        (First == date.Month && Second == date.Day) || (First == date.Day && Second == date.Month);
}
