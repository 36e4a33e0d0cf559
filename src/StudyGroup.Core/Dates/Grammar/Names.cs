using System.Collections.Frozen;
using NodaTime;

namespace StudyGroup.Core.Dates.Grammar;

/// <summary>The names of weekdays and months, in full and shortened.</summary>
internal static class Names
{
    private static readonly string[] WeekdayNames =
        ["monday mon", "tuesday tues tue", "wednesday weds wed", "thursday thurs thur thu", "friday fri", "saturday sat", "sunday sun"];

    private static readonly string[] MonthNames =
    [
        "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug", "september sept sep",
        "october oct",
        "november nov", "december dec",
    ];

    private static readonly FrozenDictionary<string, IsoDayOfWeek> Weekdays = Numbered(WeekdayNames, number => (IsoDayOfWeek)number);

    private static readonly FrozenDictionary<string, int> Months = Numbered(MonthNames, number => number);

    /// <summary>All names in full.</summary>
    public static IEnumerable<string> InFull => WeekdayNames.Concat(MonthNames).Select(names => names.Split(' ')[0]);

    /// <summary>"friday", "fri", "fri.".</summary>
    public static Read<IsoDayOfWeek>? Weekday(Words words) => Name(words, Weekdays);

    /// <summary>"fridays", or "friday" if the singular is allowed.</summary>
    public static Read<IsoDayOfWeek>? WeekdayOrPlural(Words words) =>
        Weekday(words)
            ?? (!words.IsEmpty && words.First.Text is [.. var one, 's'] && one.EndsWith("day", StringComparison.Ordinal)
                && Weekdays.TryGetValue(one, out var weekday)
            ? new(weekday, words.Skip(1))
            : null);

    /// <summary>"march", "mar", "mar.".</summary>
    public static Read<int>? Month(Words words) => Name(words, Months);

    private static Read<T>? Name<T>(Words words, FrozenDictionary<string, T> names)
        where T : struct
    {
        if (words.IsEmpty || !names.TryGetValue(words.First.Text, out var found)) return null;
        var rest = words.Skip(1);
        return new(found, rest.AtOnce(".") ?? rest);
    }

    private static FrozenDictionary<string, T> Numbered<T>(string[] names, Func<int, T> value) => names
        .SelectMany((all, index) => all.Split(' ').Select(name => (name, index)))
        .ToFrozenDictionary(n => n.name, n => value(n.index + 1));
}
