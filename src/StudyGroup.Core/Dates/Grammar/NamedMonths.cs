namespace StudyGroup.Core.Dates.Grammar;

/// <summary>Reads days of a month by its name: "28 mar", "28th of March 2027", "March 28, 2027", "28-mar-27".</summary>
internal static class NamedMonths
{
    /// <summary>The ways to read such a day at the start of the text.</summary>
    public static IEnumerable<Read<DayPhrase>> Of(Words words)
    {
        words = words.Past("on").Past("the");
        if ((DayMonth(words) ?? MonthDay(words)) is not { } read) yield break;
        var (day, month) = read.Value;
        yield return new(
            NumericDays.OfAnyYear([(day, month)]) with
            {
                Instead = MonthDays.Day(2000, month, day) is null ? "That month isn't that long. Pick a day it has" : null,
            },
            read.Rest);
        // "nov 25-27" is several days, not a year.
        var joined = words.Count > 1 && words.Skip(1).First.Text is "-" or "/" ? words.Skip(1).First.Text : null;
        if ((joined is not null && read.Rest.AtOnce(joined) is { } after ? InDigits(after) : Year(read.Rest)) is { } year)
            yield return new(
                NumericDays.Exactly(year.Value, month, day) with { Instead = "That month isn't that long. Pick a day it has" },
                year.Rest);
    }

    /// <summary>A year after a month or a day: "2027", ", 2027", "'27".</summary>
    public static Read<int>? Year(Words words) => InDigits(words.Past(",").Past("'").Past("’"));

    private static Read<int>? InDigits(Words rest)
    {
        return Numerals.Digits(rest, 4) is { } digits && NumericDays.Year(rest, digits.Value) is { } year ? new(year, digits.Rest) : null;
    }

    private static Read<(int Day, int Month)>? DayMonth(Words words)
    {
        if ((Numerals.Ordinal(words) ?? Numerals.Digits(words, 2)) is not { } day) return null;
        var rest = day.Rest.AtOnce(".") ?? day.Rest.AtOnce("-") ?? day.Rest.After("/") ?? day.Rest.Past("of");
        return Names.Month(rest) is { } month ? new((day.Value, month.Value), month.Rest) : null;
    }

    private static Read<(int Day, int Month)>? MonthDay(Words words)
    {
        if (Names.Month(words) is not { } month) return null;
        var rest = month.Rest.AtOnce("-") ?? month.Rest.Past("the");
        if (Numerals.Ordinal(rest) is { } ordinal) return new((ordinal.Value, month.Value), ordinal.Rest);
        return Numerals.Digits(rest, 2) is { } day && day.Rest.AtOnce(":") is null ? new((day.Value, month.Value), day.Rest) : null;
    }
}
