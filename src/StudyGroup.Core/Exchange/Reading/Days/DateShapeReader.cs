using System.Globalization;
using System.Text.RegularExpressions;
using StudyGroup.Core.Dates;

namespace StudyGroup.Core.Exchange.Reading.Days;

/// <summary>Reads dates in the forms in which they stand in schedules: ISO, in numbers, with the month's name, of one day or of several.</summary>
internal static partial class DateShapeReader
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    private static readonly Regex[] Forms = [YearFirst(), Numbers(), DayAndName(), NameAndDay()];

    /// <summary>Reads what stands in a schedule as a date; null where it is none.</summary>
    public static DateShape? Read(string text)
    {
        var words = Typed.Tidy(MarkdownText.Undecorated(text)).TrimEnd('!', ',', ';', '*', '†', '‡');
        var tentative = Tentative().Match(words);
        if (tentative.Success) words = words.Remove(tentative.Index, tentative.Length).Trim();
        if ((ReadWhole(words) ?? WithWeekday(words) ?? WithRemark(words)) is not { } shape) return null;
        return tentative.Success ? shape with { IsTentative = true } : shape;
    }

    // What says that the date is another one by now is no remark, and neither is anything with a number.
    private static DateShape? WithRemark(string words) =>
        Remark().Match(words) is { Success: true } remark && (ReadWhole(remark.Groups["date"].Value) ?? WithWeekday(remark.Groups["date"].Value)) is { } shape
            ? shape with { Remark = remark.Groups["remark"].Value }
            : null;

    private static DateShape? WithWeekday(string words) =>
        FirstWord().Match(words) is { Success: true } first && CalendarNames.IsWeekday(first.Groups["word"].Value)
        && ReadWhole(words[first.Length..]) is { } shape
            ? shape with { Weekday = CalendarNames.Weekday(first.Groups["word"].Value) }
            : null;

    private static DateShape? ReadWhole(string words) =>
        Heads(words).Select(head => Finish(head.Shape, head.After) ?? WithLast(head.Shape, head.After)).FirstOrDefault(shape => shape is not null);

    private static DateShape? WithLast(DateShape first, string rest) => first.Last is null && Until().Match(rest) is { Success: true } until
        ? Heads(WithoutWeekday(rest[until.Length..]))
            .Select(last => Finish(first with { Last = last.Shape, Year = first.Year ?? last.Shape.Year }, last.After))
            .FirstOrDefault(shape => shape is not null)
        : null;

    /// <summary>The date with what stands after it: a weekday, a time, or nothing; null where it is anything else.</summary>
    private static DateShape? Finish(DateShape shape, string rest)
    {
        if (LastWord().Match(rest) is { Success: true } trailing && CalendarNames.IsWeekday(trailing.Groups["word"].Value))
            (shape, rest) = (shape with { Weekday = CalendarNames.Weekday(trailing.Groups["word"].Value) }, rest[trailing.Length..]);
        if (rest.Trim(' ', ',', '.').Length == 0) return shape;
        return TimeGap().Match(rest) is { Success: true } gap && TimeShape.Read(rest[gap.Length..]) is { } time ? shape with { Time = time } : null;
    }

    private static string WithoutWeekday(string words) =>
        FirstWord().Match(words) is { Success: true } first && CalendarNames.IsWeekday(first.Groups["word"].Value) && CalendarNames.Month(first.Groups["word"].Value) is null
            ? words[first.Length..]
            : words;

    /// <summary>The dates that may stand at the beginning of the words, and what stands after each.</summary>
    private static IEnumerable<(DateShape Shape, string After)> Heads(string words) =>
        from form in Forms
        let match = form.Match(words)
        where match.Success
        let shape = Read(match)
        where shape is not null && (shape.In(dayFirst: true) ?? shape.In(dayFirst: false)) is not null
        select (shape, words[match.Length..]);

    private static DateShape? Read(Match match)
    {
        var year = Number(match, "year") is { } written ? match.Groups["year"].Length == 2 ? 2000 + written : written : (int?)null;
        if (year is < 1900 or > 2199) return null;
        if (match.Groups["name"] is not { Success: true } name)
        {
            return match.Groups["month"].Success
                ? new(Number(match, "day")!.Value, Number(match, "month")!.Value, Order.Known, year)
                : new(Number(match, "a")!.Value, Number(match, "b")!.Value, match.Groups["between"].Value == "/" ? Order.Open : Order.UsuallyDayFirst, year);
        }

        if (CalendarNames.Month(name.Value) is not { } month) return null;
        var last = Number(match, "last") is { } day ? new DateShape(day, month, Order.Known, year) : null;
        return new(Number(match, "day")!.Value, month, Order.Known, year) { Last = last };
    }

    private static int? Number(Match match, string group) =>
        match.Groups[group] is { Success: true } written ? int.Parse(written.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"^(?<year>[0-9]{4})(?<between>[-/.])((?<month>[0-9]{1,2})|(?<name>\p{L}{3,}))\k<between>(?<day>[0-9]{1,2})(?![0-9])", Options)]
    private static partial Regex YearFirst();

    // Without a year only with "/" or with the German dot at the end: "3-7" is two days, and "3.7" a section.
    [GeneratedRegex(@"^(?<a>[0-9]{1,2})((?<between>[-/.])(?<b>[0-9]{1,2})\k<between>(?<year>[0-9]{4}|[0-9]{2})|(?<between>\.)(?<b>[0-9]{1,2}) (?<year>[0-9]{4})|(?<between>/)(?<b>[0-9]{1,2})|(?<between>\.) ?(?<b>[0-9]{1,2})\.)(?![0-9/])", Options)]
    private static partial Regex Numbers();

    [GeneratedRegex(
        @"^(?<day>[0-9]{1,2})(st|nd|rd|th|er|\.|º)?( ?[-/] ?(?<last>[0-9]{1,2})(st|nd|rd|th|\.)?)?[ -]?((of|de) |d')?(?<name>\p{L}{3,})\.?(( de|,)? ?[-/']?(?<year>[0-9]{4}|(?<=['-])[0-9]{2}))?(?![0-9:])",
        Options)]
    private static partial Regex DayAndName();

    [GeneratedRegex(
        @"^(?<name>\p{L}{3,})\.?[ -]?(the )?(?<day>[0-9]{1,2})(st|nd|rd|th)?( ?[-/] ?(?<last>[0-9]{1,2})(st|nd|rd|th)?(?![0-9/:]))?(,? ?'?(?<year>[0-9]{4}|(?<=')[0-9]{2}))?(?![0-9:])",
        Options)]
    private static partial Regex NameAndDay();

    [GeneratedRegex(@"^ ?(-|to|until|through|bis) ?", Options)]
    private static partial Regex Until();

    [GeneratedRegex(@"^(, ?| ?@ ?| ?- ?(?=[0-9]{1,2}(:[0-9]{2}|h| ?[ap]\.?m))| |t)(?=[0-9(a-zà@])", Options)]
    private static partial Regex TimeGap();

    [GeneratedRegex(@"^(?<word>\p{L}{2,})\.?,?\s*", Options)]
    private static partial Regex FirstWord();

    [GeneratedRegex(@"^[ ,]*\(?(?<word>\p{L}{2,})\.?\)?", Options)]
    private static partial Regex LastWord();

    [GeneratedRegex(@"^(?<date>[^()]+?) ?\((?<remark>(?![^()]*(cancel|moved|postpone|reschedul|instead|now|new|was|tb[acd]|\bno\b|\bnot\b|skip|holiday|break|vacation|recess|\boff\b|delay|late|before|after|\bor\b|\bbut\b))[^()0-9]+)\)$", Options)]
    private static partial Regex Remark();

    [GeneratedRegex(@"^(~|(the )?week (of|from|commencing|beginning|starting) |w/c |tentative(ly)?:? )|( ?\((tentative(ly)?|tbc|to be confirmed|provisional(ly)?|planned|maybe|perhaps|probably|likely|if possible|proposed|unconfirmed|\?)\)|,? (tentative(ly)?|tbc)| ?\?)$", Options)]
    private static partial Regex Tentative();
}
