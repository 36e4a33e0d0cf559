using NodaTime;

namespace StudyGroup.Core.Dates.Grammar;

/// <summary>Reads how long something is: "2 weeks", "an hour and a half", "1h30", "a week and a day".</summary>
internal static class Spans
{
    /// <summary>Counts are capped at this: anything longer is too far away in any case.</summary>
    public const int MaxOfUnit = 10_000_000;

    /// <summary>Reads a span, without a sign, at the start of the text.</summary>
    public static Read<Period>? Of(Words words)
    {
        if (One(words) is not { } read) return null;
        var (all, rest) = (read.Value, read.Rest);
        while (true)
        {
            if (rest.After("and", "a", "half") is { } half && Half(all) is { } more)
            {
                (all, rest) = (all + more, half);
                continue;
            }

            var next = rest.After("and") ?? rest.After(",", "and") ?? rest.After(",") ?? rest;
            if (One(next) is { } another) (all, rest) = (all + another.Value, another.Rest);
            else if (Trailing(all, rest) is { } minutes) return new(all + minutes.Value, minutes.Rest);
            else return new(all, rest);
        }
    }

    /// <summary>Whether it's in whole days, and so leaves the time of day alone.</summary>
    public static bool IsOfDays(Period span) => !span.HasTimeComponent && !span.Equals(Period.Zero);

    private static Read<Period>? One(Words words)
    {
        if (words.IsEmpty) return null;
        if ((words.After("half", "an", "hour") ?? words.After("half", "hour") ?? words.After("half", "a", "hour")) is { } half)
            return new(Period.FromMinutes(30), half);
        if ((words.After("a", "fortnight") ?? words.After("one", "fortnight")) is { } fortnight) return new(Period.FromWeeks(2), fortnight);
        if (Count(words) is not { } count) return null;
        if (count.Rest.AtOnce(".") is { } dot && Numerals.Digits(dot, 2) is { Value: 5 } tenths && Unit(tenths.Rest, 1) is { } halved)
            return Half(halved.Value) is { } rest && Unit(tenths.Rest, count.Value) is { } whole
                ? new(whole.Value + rest, whole.Rest)
                : null;
        return Unit(count.Rest, count.Value);
    }

    private static Read<int>? Count(Words words)
    {
        if ((words.After("an") ?? words.After("a")) is { } one) return new(1, one);
        if (words.First.IsNumber)
            return new(
                int.TryParse(words.First.Text, System.Globalization.CultureInfo.InvariantCulture, out var count) && count < MaxOfUnit
                    ? count
                    : MaxOfUnit,
                words.Skip(1));
        return Numerals.Spelled(words);
    }

    private static Read<Period>? Unit(Words words, int count)
    {
        if (words.IsEmpty) return null;
        Period? span = words.First.Text.Replace('’', '\'').Replace("'s", "", StringComparison.Ordinal).TrimEnd('\'') switch
        {
            "m" or "min" or "mins" or "minute" or "minutes" => Period.FromMinutes(count),
            "h" or "hr" or "hrs" or "hour" or "hours" => Period.FromHours(count),
            "d" or "day" or "days" => Period.FromDays(count),
            "w" or "wk" or "wks" or "week" or "weeks" => Period.FromWeeks(count),
            "fortnights" => Period.FromWeeks(2 * count),
            "month" or "months" => Period.FromMonths(count),
            "year" or "years" => Period.FromYears(count),
            _ => null,
        };
        return span is null ? null : new(span, words.Skip(1));
    }

    private static Period? Half(Period span) =>
        span.Equals(Period.FromHours(span.Hours)) && span.Hours > 0 ? Period.FromMinutes(30)
        : span.Equals(Period.FromDays(span.Days)) && span.Days > 0 ? Period.FromHours(12)
        : span.Equals(Period.FromYears(span.Years)) && span.Years > 0 ? Period.FromMonths(6)
        : null;

    // "1h30".
    private static Read<Period>? Trailing(Period span, Words rest) =>
        span.Hours > 0 && span.Minutes == 0 && !rest.IsEmpty && rest.First.Follows && Numerals.Digits(rest, 2) is { Value: < 60 } minutes
            ? new(Period.FromMinutes(minutes.Value), minutes.Rest)
            : null;
}
