using NodaTime;

namespace StudyGroup.Core.Dates.Grammar;

/// <summary>A time of day that a phrase may mean.</summary>
/// <param name="Time">The time, or null for the usual start.</param>
/// <param name="NextDay">Whether it's midnight at the end of the day.</param>
/// <param name="IsUnlikely">Whether the group's usual start makes another time more likely.</param>
internal readonly record struct TimeMeant(LocalTime? Time, bool NextDay = false, bool IsUnlikely = false);

/// <summary>Finds what times of day a phrase may mean.</summary>
internal static class PhraseTimes
{
    /// <summary>
    /// The times; none if they contradict the part of the day, or if a part of the day alone doesn't say when.
    /// </summary>
    public static IEnumerable<TimeMeant> Of(Phrase phrase, Asked asked)
    {
        if (phrase.Clock is { } clock) return OfClock(clock, phrase, asked);
        if (phrase.SameTime || (phrase.Day is { OfTheDate: true } && phrase is { UsualTime: false, Part: null }))
            return asked.From is { } from ? [new TimeMeant(from.Time)] : [];
        return phrase.Part is null || phrase.Part.Has(asked.Settings.Start) ? [new TimeMeant(null)] : [];
    }

    private static IEnumerable<TimeMeant> OfClock(ClockTime clock, Phrase phrase, Asked asked)
    {
        if (clock.IsMidnight) return OfMidnight(phrase.Part);
        LocalTime[] halves = [clock.Time, clock.Time.PlusHours(12)];
        if (phrase.Part is { } part)
            return halves.Take(clock.EitherHalf || clock.MayBeOfTwelve ? 2 : 1).Where(part.Has).Select(time => new TimeMeant(time));
        var times = halves.Take(clock.EitherHalf || (clock.IsInDoubt && phrase.Day is not { YearFirst: true }) ? 2 : 1).ToArray();
        var usual = asked.Settings.Start;
        return times.Select(time => new TimeMeant(time, IsUnlikely: time != usual && times.Contains(usual)));
    }

    // A day has a midnight at its start and one at its end.
    private static TimeMeant[] OfMidnight(PartOfDay? part)
    {
        var end = new TimeMeant(LocalTime.Midnight, NextDay: true);
        if (part is null) return [new TimeMeant(LocalTime.Midnight), end];
        return part == PartOfDay.Evening || part == PartOfDay.Night ? [end] : [];
    }
}
