using System.Text.RegularExpressions;
using StudyGroup.Core.Dates;

namespace StudyGroup.Core.Features.Import.Parsing.Days;

/// <summary>The forms in which schedules write a date's day, month and year: ISO, numeric or with the month's name.</summary>
internal static partial class DateForms
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    /// <summary>What is between the days of several.</summary>
    public const string Between = @"( ?[-/&~] ?| (to|through|thru|till?|until|bis|au|al|tot|and|und|et) )";

    /// <summary>A day alone, and no hour: "14", "14th".</summary>
    public const string LastDay = @"(?<last>[0-9]{1,2})(st|nd|rd|th|\.|日|号|號|일)?(?![0-9/:h]| ?[-~] ?[0-9]| ?[ap]\.?m| uhr)";

    private static readonly Regex[] Forms = [YearFirst(), Numbers(), DottedDays(), DayAndName(), NameAndDay(), EastAsian()];

    /// <summary>
    /// The dates that may be at the start of the words, and what follows each. "Feb 3 - 5" may be two days, or a day and a time.
    /// </summary>
    public static IEnumerable<(DateShape Shape, string After)> Heads(string words) =>
        from form in Forms
        let match = form.Match(words)
        where match.Success
        let shape = Read(match)
        where shape is not null && (shape.In(dayFirst: true) ?? shape.In(dayFirst: false)) is not null
        from until in (int[])(match.Groups["until"].Success ? [match.Length, match.Groups["until"].Index] : [match.Length])
        select (until == match.Length ? shape : shape with { Last = null }, words[until..]);

    private static DateShape? Read(Match match)
    {
        var year = Number(match, "year") is { } written ? match.Groups["year"].Length == 2 ? 2000 + written : written : (int?)null;
        if (year is < 1900 or > 2199) return null;
        if (match.Groups["name"] is not { Success: true } name)
        {
            return match.Groups["month"].Success
                ? WithLastOf(match, new(Number(match, "day")!.Value, Number(match, "month")!.Value, Order.Known, year))
                : new(
                    Number(match, "a")!.Value, Number(match, "b")!.Value,
                    match.Groups["between"].Value == "/" ? Order.Open : Order.UsuallyDayFirst, year);
        }

        if (CalendarNames.Month(name.Value) is not { } month) return null;
        return WithLastOf(match, new(Number(match, "day")!.Value, month, Order.Known, year));
    }

    private static DateShape WithLastOf(Match match, DateShape first) =>
        Number(match, "last") is { } day ? first with { Last = first with { First = day } } : first;

    /// <summary>A group of a match as a number; null if it isn't there.</summary>
    public static int? Number(Match match, string group) =>
        match.Groups[group] is { Success: true } written ? HanNumerals.Read(written.ValueSpan) : null;

    [GeneratedRegex(
        @"^(?<year>[0-9]{4}) ?(?<between>[-/.]) ?((?<month>[0-9]{1,2})"
            + @"|(?<name>\p{L}{3,})) ?\k<between> ?(?<day>[0-9]{1,2})\.?(?![0-9])",
        Options)]
    private static partial Regex YearFirst();

    // Without a year only with "/" or with the German dot at the end: "3-7" is two days, and "3.7" a section.
    [GeneratedRegex(
        @"^(?<a>[0-9]{1,2})((?<between>[-.])(?<b>[0-9]{1,2})\k<between>(?<year>[0-9]{4}|[0-9]{2})"
            + @"| ?(?<between>[-.]) ?(?<b>[0-9]{1,2}) ?\k<between> ?(?<year>[0-9]{4})" +
        @"|(?<between>\.) ?(?<b>[0-9]{1,2}) (?<year>[0-9]{4})| ?(?<between>/) ?(?<b>[0-9]{1,2})( ?/ ?(?<year>[0-9]{4}|[0-9]{2}))?"
            + @"|(?<between>\.) ?(?<b>[0-9]{1,2})\.)(?![0-9/])",
        Options)]
    private static partial Regex Numbers();

    // "11.–15.1.2027"
    [GeneratedRegex(
        @"^(?<day>[0-9]{1,2})\.? ?[-/] ?(?<last>[0-9]{1,2})\. ?(?<month>[0-9]{1,2})\.( ?(?<year>[0-9]{4}|[0-9]{2}))?(?![0-9])",
        Options)]
    private static partial Regex DottedDays();

    [GeneratedRegex(
        @"^(the )?(?<day>[0-9]{1,2})(st|nd|rd|th|er|\.|º)?(" + Between
            + @"(?<last>[0-9]{1,2})(st|nd|rd|th|\.)?)?( ?[-/] ?| )?((of|de) |d')?(?<name>\p{L}{3,})\.?" +
        @"(( de|,)?( ?[-/] ?| ?'| )?(?<year>[0-9]{4}|(?<=['-])[0-9]{2}))?(?![0-9]|:[0-9])",
        Options)]
    private static partial Regex DayAndName();

    [GeneratedRegex(
        @"^(?<name>\p{L}{3,})\.?( ?[-/] ?| )?(the )?(?<day>[0-9]{1,2})(st|nd|rd|th)?(?<until>" + Between + LastDay
            + @")?((, ?|/| )?'?(?<year>[0-9]{4}|(?<=')[0-9]{2}))?(?![0-9]|:[0-9])",
        Options)]
    private static partial Regex NameAndDay();

    [GeneratedRegex(
        @"^((?<year>[0-9]{4}|[〇一二三四五六七八九]{4}) ?[年년] ?)?(?<month>[0-9]{1,2}|[一二十]{1,3}|[三四五六七八九]) ?[月월] ?(?<day>[0-9]{1,2}"
            + @"|[一二三四五六七八九十]{1,3}) ?[日号號일]" +
        @"(?<until>( ?[-~至到から] ?)" + LastDay + ")?",
        Options)]
    private static partial Regex EastAsian();
}
