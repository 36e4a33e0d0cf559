using NodaTime;

namespace StudyGroup.Core.Dates.Grammar;

/// <summary>Reads times of day in digits, and noon and midnight.</summary>
internal static class ClockTimes
{
    /// <summary>The ways to read a time of day at the start of the text.</summary>
    public static IEnumerable<Read<ClockTime>> Of(Words words)
    {
        if (words.IsEmpty) return [];
        if (words.First.IsNumber) return InDigits(words);
        return Named(words) is { } named ? [named] : SpokenTimes.Of(words);
    }

    /// <summary>What is left after "am", "p.m.", "p" or the like, and whether it is the second half of the day; or null.</summary>
    public static Read<bool>? Half(Words words)
    {
        foreach (var (letter, isSecond) in ((string, bool)[])[("a", false), ("p", true)])
        {
            if (words.After(letter + "m") is { } plain) return new(isSecond, plain.AtOnce(".") ?? plain);
            if (words.After(letter, ".")?.AtOnce("m") is { } dotted) return new(isSecond, dotted.AtOnce(".") ?? dotted);
            if (words.After(letter, "m") is { } parted) return new(isSecond, parted);
            if (words.AtOnce(letter) is { } alone) return new(isSecond, alone);
        }

        return null;
    }

    /// <summary>An hour on a twelve-hour clock and minutes, with the half of the day if it's given.</summary>
    public static Read<ClockTime>? OfTwelve(int hour, int minute, Words rest, ClockLook look)
    {
        if (hour is < 1 or > 12) return null;
        if (Half(rest) is { } half) return new(new ClockTime(new LocalTime((hour % 12) + (half.Value ? 12 : 0), minute)), half.Rest);
        return hour == 12
            ? new(new ClockTime(new LocalTime(12, minute), look), rest)
            : new(new ClockTime(new LocalTime(hour, minute), look) { EitherHalf = true }, rest);
    }

    private static IEnumerable<Read<ClockTime>> InDigits(Words words)
    {
        if (words.First.Text.Length == 6) return SixDigits(Numerals.Digits(words)!.Value);
        if (Numerals.Digits(words, 4) is not { } hour) return SpokenTimes.Of(words);
        if (words.First.Text.Length == 4) return FourDigits(hour);
        if (words.First.Text.Length == 3) return [];
        if (hour.Rest.AtOnce(":") is { } colon && Minutes(colon) is { } minutes)
            return WithMinutes(words, hour.Value, minutes.Value, minutes.Rest, ClockLook.Clear);
        if (hour.Rest.AtOnce(".") is { } dot && Minutes(dot) is { } dotted)
            return WithMinutes(words, hour.Value, dotted.Value, dotted.Rest, ClockLook.Dotted).Concat(SpokenTimes.Of(words));
        return Hour(words, hour);
    }

    private static IEnumerable<Read<ClockTime>> WithMinutes(Words words, int hour, int minute, Words rest, ClockLook look)
    {
        if (hour > 23 || minute > 59) yield break;
        var second = 0;
        if (look == ClockLook.Clear && rest.AtOnce(":") is { } colon)
        {
            if (Minutes(colon) is not { Value: < 60 } seconds) yield break;
            (second, rest) = (seconds.Value, PastFraction(seconds.Rest));
        }

        if (Half(rest) is not null)
        {
            if (OfTwelve(hour, minute, rest, look) is not { } halved) yield break;
            rest = hour == 12 && minute == 0 && halved.Value.Time == LocalTime.Noon ? Noon(halved.Rest) ?? halved.Rest : halved.Rest;
            yield return new(halved.Value with { Time = halved.Value.Time.PlusSeconds(second) }, rest);
            yield break;
        }

        if (hour == 12 && minute == 0 && Named(rest) is { } named)
        {
            yield return named;
            yield break;
        }

        var hours = HoursWord(rest) ?? SpokenTimes.OClock(rest);
        if (hours is not null) look = ClockLook.Clear;
        yield return new(
            new ClockTime(new LocalTime(hour, minute, second), look)
            {
                MayBeOfTwelve = hours is null && hour is > 0 and < 12 && words.First.Text[0] != '0',
            },
            hours ?? rest);
    }

    private static IEnumerable<Read<ClockTime>> Hour(Words words, Read<int> hour)
    {
        if (hour.Rest.AtOnce("h") is { } h && hour.Value < 24)
        {
            if (!h.IsEmpty && h.First.Follows && Minutes(h) is { Value: < 60 } minutes)
                yield return new(new ClockTime(new LocalTime(hour.Value, minutes.Value)), minutes.Rest);
            else yield return new(new ClockTime(new LocalTime(hour.Value, 0)), h);
        }
        else if (Half(hour.Rest) is not null)
        {
            if (OfTwelve(hour.Value, 0, hour.Rest, ClockLook.Clear) is { } halved) yield return halved;
        }
        else if (hour.Value == 12 && Named(hour.Rest) is { } named)
        {
            yield return named;
        }
        else if (hour.Value < 24)
        {
            foreach (var spoken in SpokenTimes.Of(words)) yield return spoken;
            if (words.First.Text.Length == 2 && hour.Value is 0 or < 10 or > 12)
                yield return new(new ClockTime(new LocalTime(hour.Value, 0), ClockLook.Bare), hour.Rest);
            else if (OfTwelve(hour.Value, 0, hour.Rest, ClockLook.Bare) is { } bare) yield return bare;
            else yield return new(new ClockTime(new LocalTime(hour.Value, 0), ClockLook.Bare), hour.Rest);
        }
        else
        {
            foreach (var spoken in SpokenTimes.Of(words)) yield return spoken;
        }
    }

    private static IEnumerable<Read<ClockTime>> FourDigits(Read<int> written)
    {
        var (hour, minute) = Math.DivRem(written.Value, 100);
        if (hour > 23 || minute > 59) yield break;
        var after = HoursWord(written.Rest);
        yield return new(
            new ClockTime(new LocalTime(hour, minute), after is null ? ClockLook.FourDigits : ClockLook.Clear), after ?? written.Rest);
    }

    private static IEnumerable<Read<ClockTime>> SixDigits(Read<int> written)
    {
        var (hour, minute, second) = (written.Value / 10_000, written.Value / 100 % 100, written.Value % 100);
        if (hour < 24 && minute < 60 && second < 60)
            yield return new(new ClockTime(new LocalTime(hour, minute, second)), PastFraction(written.Rest));
    }

    // Fractions of a second don't matter for a meeting: "18:30:00.000".
    private static Words PastFraction(Words rest) =>
        (rest.AtOnce(".") ?? rest.AtOnce(",")) is { IsEmpty: false, First: { Follows: true, IsNumber: true } } fraction
            ? fraction.Skip(1)
            : rest;

    private static Words? Noon(Words words) => words.After("noon") ?? words.After("midday");

    private static Read<ClockTime>? Named(Words words) =>
        Noon(words) is { } noon ? new(new ClockTime(LocalTime.Noon), noon)
        : words.After("midnight") is { } midnight ? new(new ClockTime(LocalTime.Midnight) { IsMidnight = true }, midnight)
        : null;

    private static Words? HoursWord(Words rest) => rest.After("h") ?? rest.After("hrs") ?? rest.After("hours");

    private static Read<int>? Minutes(Words words) =>
        Numerals.Digits(words, 2) is { } minutes && words.First.Text.Length == 2 && words.First.Follows ? minutes : null;
}
