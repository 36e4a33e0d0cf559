using NodaTime;

namespace StudyGroup.Core.Dates.Grammar;

/// <summary>Reads times of day as they are spoken: "half past six", "ten to seven", "seven o'clock", "six thirty".</summary>
internal static class SpokenTimes
{
    /// <summary>The ways to read such a time at the start of the text.</summary>
    public static IEnumerable<Read<ClockTime>> Of(Words words)
    {
        foreach (var beside in Beside(words))
        {
            if (Hour(beside.Rest) is { } hour && Shifted(hour.Value, beside.Value, hour.Rest) is { } time) yield return time;
        }

        if (Hour(words) is not { } whole) yield break;
        if (OClock(whole.Rest) is { } after)
        {
            if (ClockTimes.OfTwelve(whole.Value, 0, after, ClockLook.Clear) is { } exact) yield return exact;
        }
        else if (Numerals.Digits(words) is null)
        {
            if (Numerals.Spelled(whole.Rest) is { Value: >= 10 and < 60 } minutes
                && ClockTimes.OfTwelve(whole.Value, minutes.Value, minutes.Rest, ClockLook.Clear) is { } spoken)
                yield return spoken;
            if (ClockTimes.OfTwelve(
                whole.Value, 0, whole.Rest, ClockTimes.Half(whole.Rest) is null ? ClockLook.Bare : ClockLook.Clear) is { } bare)
                yield return bare;
        }
    }

    // "half past", "quarter to", "10 past", "five minutes to": how many minutes after the hour that follows.
    private static IEnumerable<Read<int>> Beside(Words words)
    {
        if (words.After("half", "past") is { } half)
        {
            yield return new(30, half);
            yield break;
        }

        var minutes = words.Past("a").After("quarter") is { } quarter ? new Read<int>(15, quarter) : Numerals.Cardinal(words);
        if (minutes is not { Value: >= 1 and < 60 } read) yield break;
        var rest = read.Rest.Past("minutes");
        if (rest.After("past") is { } past) yield return new(read.Value, past);

        // "6 to 8" is two times.
        var isSpoken = rest.Count < read.Rest.Count || (words.First.IsWord && read.Value % 5 == 0);
        if (isSpoken && rest.After("to") is { } to) yield return new(-read.Value, to);
    }

    private static Read<int>? Hour(Words words) =>
        (Numerals.Digits(words, 2) ?? Numerals.Spelled(words)) is { Value: >= 1 and <= 12 } hour ? hour : null;

    private static Read<ClockTime>? Shifted(int hour, int minutes, Words rest)
    {
        rest = OClock(rest) ?? rest;
        if (ClockTimes.OfTwelve(hour, 0, rest, ClockLook.Clear) is not { } read) return null;
        if (read.Value.EitherHalf) return read with { Value = read.Value with { Time = Within(read.Value.Time.PlusMinutes(minutes), 12) } };

        // "quarter to twelve" may be a quarter of an hour before noon or before midnight, "half past twelve" is after noon.
        var time = read.Value.Time.PlusMinutes(minutes);
        return ClockTimes.Half(rest) is null && minutes < 0
            ? read with { Value = new ClockTime(Within(time, 12)) { EitherHalf = true } }
            : read with { Value = new ClockTime(time) };
    }

    private static LocalTime Within(LocalTime time, int hours) => time.Hour >= hours ? time.PlusHours(-hours) : time;

    /// <summary>What is left after "o'clock", or null.</summary>
    public static Words? OClock(Words words) =>
        words.After("o'clock") ?? words.After("o’clock") ?? words.After("oclock") ?? words.After("o", "clock");
}
