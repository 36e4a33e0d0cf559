using System.Text.RegularExpressions;
using StudyGroup.Core.Dates;

namespace StudyGroup.Core.Features.Import.Parsing.Days;

/// <summary>
/// Reads dates as schedules write them: ISO, numeric or with the month's name, for one day or several.
/// </summary>
internal static partial class DateShapeReader
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    private const int MaxLength = 200;

    /// <summary>Reads text from a schedule as a date; null if it isn't one.</summary>
    public static DateShape? Read(string text)
    {
        if (text.Length > MaxLength) return null;
        var words = Typed.Tidy(MarkdownText.Undecorated(text)).TrimEnd('!', ',', ';', '*', '†', '‡');
        var tentative = Tentative().Match(words);
        if (tentative.Success) words = words.Remove(tentative.Index, tentative.Length).Trim();
        if ((ReadWhole(words) ?? WithWeekday(words) ?? WithTimeBefore(words) ?? WithRemark(words)) is not { } shape) return null;
        return tentative.Success ? shape with { IsTentative = true } : shape;
    }

    // A note that the date has changed isn't a mere remark, and neither is anything with a number.
    private static DateShape? WithRemark(string words) =>
        Remark().Match(words) is { Success: true } remark
            && (ReadWhole(remark.Groups["date"].Value) ?? WithWeekday(remark.Groups["date"].Value)) is { } shape
            ? shape with { Remark = remark.Groups["remark"].Value }
            : null;

    private static DateShape? WithWeekday(string words)
    {
        if (AfterWeekday(words) is not var (weekday, rest) || ReadWhole(rest) is not { } shape) return null;
        return weekday.Length > 0 ? OnWeekday(shape, weekday) : shape;
    }

    // "6pm, Jan 12", "11:30-1pm on 12 January".
    private static DateShape? WithTimeBefore(string words) => DateGap().Matches(words)
        .Select(gap => (Time: TimeShape.Read(words[..gap.Index]), Date: words[(gap.Index + gap.Length)..]))
        .Where(parts => parts.Time is { MayBeNumbers: false })
        .Select(
            parts => (ReadWhole(parts.Date) ?? WithWeekday(parts.Date)) is { Time: null } shape ? shape with { Time = parts.Time } : null)
        .FirstOrDefault(shape => shape is not null);

    private static DateShape? ReadWhole(string words)
    {
        if (Ahead().Match(words) is { Success: true } ahead) words = words[ahead.Length..];
        return DateForms.Heads(words)
            .Select(head => Finish(head.Shape, head.After) ?? WithLast(head.Shape, head.After))
            .FirstOrDefault(shape => shape is not null);
    }

    private static DateShape? WithLast(DateShape first, string rest)
    {
        if (first.Last is not null) return null;
        if (first.Order == Order.Known && DayAlone().Match(rest) is { Success: true } alone)
            return Finish(
                first with { Last = new DateShape(DateForms.Number(alone, "last")!.Value, first.Second, Order.Known, first.Year) },
                rest[alone.Length..]);
        return Until().Match(rest) is { Success: true } until
            ? DateForms.Heads(rest[until.Length..]).Concat(DateForms.Heads(AfterWeekday(rest[until.Length..])?.After ?? ""))
                .Select(last => Finish(first with { Last = last.Shape, Year = first.Year ?? last.Shape.Year }, last.After))
                .FirstOrDefault(shape => shape is not null)
            : null;
    }

    /// <summary>The date with what follows it: a weekday, a time, or nothing; null if it's anything else.</summary>
    private static DateShape? Finish(DateShape shape, string rest)
    {
        if (LastWord().Match(rest) is { Success: true } trailing && CalendarNames.IsWeekday(trailing.Groups["word"].Value))
            (shape, rest) = (OnWeekday(shape, trailing.Groups["word"].Value), rest[trailing.Length..]);
        if (rest.Trim(' ', ',', '.').Length == 0) return shape;
        return TimeGap().Match(rest) is { Success: true } gap && TimeShape.Read(rest[gap.Length..]) is { } time
            ? shape with { Time = time }
            : null;
    }

    // With a weekday in Chinese, Japanese or Korean, the month comes before the day.
    private static DateShape OnWeekday(DateShape shape, string weekday) => shape.Order == Order.Open && CalendarNames.IsEastAsian(weekday)
        ? shape with { First = shape.Second, Second = shape.First, Order = Order.Known, Weekdays = CalendarNames.Weekdays(weekday) }
        : shape with { Weekdays = CalendarNames.Weekdays(weekday) };

    /// <summary>The weekday at the start of the words, or nothing if there are several, and what follows.</summary>
    private static (string Weekday, string After)? AfterWeekday(string words)
    {
        if (FirstWord().Match(words) is not { Success: true } first || !CalendarNames.IsWeekday(first.Groups["word"].Value)) return null;
        if (first.Groups["until"] is { Success: true } until && CalendarNames.IsWeekday(until.Value))
            return ("", words[first.Length..].TrimStart('.', ',', ':', ' '));
        return (first.Groups["word"].Value, words[first.Groups["end"].Index..].TrimStart('.', ',', ':', ')', ']', ' ', '-'));
    }

    [GeneratedRegex("^" + DateForms.Between + DateForms.LastDay, Options)]
    private static partial Regex DayAlone();

    [GeneratedRegex(@"^(on|from|starting|vom|von|ab|du|le|am|el|del|il|dal|op|van) ", Options)]
    private static partial Regex Ahead();

    [GeneratedRegex("^" + DateForms.Between, Options)]
    private static partial Regex Until();

    [GeneratedRegex(@"( ?[,;:·|@/-] | on | )", Options)]
    private static partial Regex DateGap();

    [GeneratedRegex(@"^( ?[,;:·|@/-] ?| |t(?=[0-9])|(?=[0-9上午下오晚早]))(?=\S)", Options)]
    private static partial Regex TimeGap();

    [GeneratedRegex(@"^[([]?(?<word>\p{L}+)(?<end>)(( ?[-/&] ?| (to|bis) )(?<until>\p{L}{2,}))?(?!\p{L})", Options)]
    private static partial Regex FirstWord();

    // "T18:00" isn't a Tuesday.
    [GeneratedRegex(@"^[ ,]*[([]?(?<word>\p{L}{2,}|\p{L}(?![0-9]))[.)\]]*(?!\p{L})", Options)]
    private static partial Regex LastWord();

    [GeneratedRegex(
        @"^(?<date>[^()]+?) ?\((?<remark>(?![^()]*(cancel|moved|postpone|reschedul|instead|now|new|was|tb[acd]|\bno\b|\bnot\b|skip"
            + @"|holiday|break|vacation|recess|\boff\b|delay|late|before|after|\bor\b|\bbut\b))[^()0-9]+)\)$",
        Options)]
    private static partial Regex Remark();

    [GeneratedRegex(
        @"^(~|(the )?week (of|from|commencing|beginning|starting) |w/c |tentative(ly)?:? )|( ?\((tentative(ly)?|tbc|to be confirmed"
            + @"|provisional(ly)?|planned|maybe|perhaps|probably|likely|if possible|proposed|unconfirmed|\?)\)|,? (tentative(ly)?"
            + @"|tbc)| ?\?)$",
        Options)]
    private static partial Regex Tentative();
}
