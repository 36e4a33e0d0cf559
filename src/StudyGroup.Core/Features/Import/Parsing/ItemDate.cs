using System.Text.RegularExpressions;
using NodaTime;
using StudyGroup.Core.Features.Import.Parsing.Days;

namespace StudyGroup.Core.Features.Import.Parsing;

/// <summary>
/// Finds a date at the start of a list item without a separator after it: "2021-08-30 Chapter 1", "[2021-08-30] Chapter 1".
/// </summary>
internal static partial class ItemDate
{
    private const int MaxWords = 8;

    /// <summary>The longest such date, which must name its month if it has no year, and what follows; null if there is none.</summary>
    public static (string Date, string After, OpeningForm Form)? RunningOn(string text)
    {
        (string, string, OpeningForm)? withoutYear = null;
        foreach (var gap in Gaps().Matches(text).Take(MaxWords).Reverse())
        {
            // "Feb 1 (5pm," is cut off inside its brackets.
            if (text.AsSpan(0, gap.Index) is var cut && cut.LastIndexOf('(') > Math.Max(0, cut.LastIndexOf(')'))) continue;
            var after = text[(gap.Index + gap.Length)..];
            foreach (var head in (string[])[text[..gap.Index], text[..gap.Index].Trim('[', ']', '(', ')', ':', ' ')])
            {
                if (DateShapeReader.Read(head) is not { } shape || MayBeTitle(shape, head, after)) continue;
                if (shape.Year is not null) return (head, after, OpeningForm.RunsOn);
                if (Name().IsMatch(head) && after.Length > 0 && !char.IsLower(after[0]))
                    withoutYear ??= (head, after, OpeningForm.RunsOnWithoutYear);
            }
        }

        return withoutYear;
    }

    // A bare weekday or "noon" may be the first word of a title: "2026-06-08 Friday Black", "2026-07-20 Do Androids Dream", "2026-07-27
    // Noon Wine".
    private static bool MayBeTitle(DateShape shape, string head, string after)
    {
        if (LastWord().Match(head) is not { Success: true } last) return false;
        if (ZoneName.MayBeWord(last.Groups["word"].Value)) return true;
        var word = last.Groups["word"].Value.ToLowerInvariant();
        if (TimeShape.Read(word) is not null) return shape.Time is not { IsWord: false };
        if (!CalendarNames.IsWeekday(word)) return false;
        return (word.Length < 3 && !CalendarNames.IsEastAsian(word)) || after.Length == 0 || char.IsLower(after[0])
            || shape.In(dayFirst: true) is not var (month, day) || shape is not { Year: { } year, Weekdays.IsEmpty: false }
            || day > CalendarSystem.Iso.GetDaysInMonth(year, month) || !shape.AllowsWeekdayOf(new LocalDate(year, month, day));
    }

    [GeneratedRegex(
        @"([0-9]|[ap]\.?m\.?|noon|midday)\s(?<word>\p{L}+)\.?$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex LastWord();

    [GeneratedRegex(@"\p{L}{3}")]
    private static partial Regex Name();

    [GeneratedRegex(@",?\s+")]
    private static partial Regex Gaps();
}
