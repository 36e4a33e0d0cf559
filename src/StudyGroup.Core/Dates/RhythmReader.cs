using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Dates.Grammar;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Dates;

/// <summary>Reads how a series repeats, as a member types it.</summary>
public static class RhythmReader
{
    private const string Forms = "Try “every 2 weeks on friday 18:00”, “weekly” or “every month on the first monday”";

    private static readonly ImmutableArray<IsoDayOfWeek> WorkingDays =
        [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday];

    /// <summary>
    /// Reads "weekly", "every 2 weeks on friday 18:00", "every other tuesday", "alternate fridays", "fridays at 6pm", "tuesdays and
    /// thursdays", "once a fortnight", "every 10 days", "monthly", "every month on the first monday", "the first and third tuesday of the
    /// month", "every last thursday", "on the 1st and 15th of every month". Local times are in the group's zone.
    /// </summary>
    /// <returns>The rhythm. Refused if it can't be read or could mean two things.</returns>
    public static Outcome<Rhythm> Read(string typed)
    {
        if (Words.Of(typed) is not { IsEmpty: false } all) return Unreadable(typed);
        var words = all.Before(".") ?? all.Before("!") ?? all;
        if (RhythmDoubts.Of(words) is { } asked) return asked;
        Refusal? doubt = null;
        foreach (var (days, time) in WithTimes(words))
        {
            if (time is not { } clock) return days;
            if (!clock.IsInDoubt) return days with { Time = clock.Time };
            doubt ??= WhichHalf(clock.Time);
        }

        return doubt ?? Unreadable(typed);
    }

    // The time may come first, last, or between the weekdays and the frequency.
    private static IEnumerable<(Rhythm Days, ClockTime? Time)> WithTimes(Words words)
    {
        if (Days(words) is { } read)
        {
            if (read.Rest.IsEmpty || read.Rest.Past(",").After("at", "the", "usual", "time") is { IsEmpty: true })
                yield return (read.Value, null);
            foreach (var time in Times(read.Rest.Past(","), mayBeBare: false))
            {
                if (time.Rest.IsEmpty) yield return (read.Value, time.Value);
            }
        }

        foreach (var time in Times(words, mayBeBare: false))
        {
            if (Days(time.Rest.Past(",")) is { Rest.IsEmpty: true } after) yield return (after.Value, time.Value);
        }

        if (Weekdays(words.Past("on")) is not { } weekdays) yield break;
        foreach (var time in Times(weekdays.Rest.Past(","), mayBeBare: false))
        {
            if (RhythmUnits.Of(time.Rest.Past(",")) is { Rest.IsEmpty: true, Value: { Unit: 'w', Count: var count } })
                yield return (new Rhythm.OfWeeks(count, weekdays.Value, null), time.Value);
        }
    }

    private static IEnumerable<Read<ClockTime>> Times(Words words, bool mayBeBare)
    {
        var at = words.After("at") ?? words.After("@") ?? words.After("from");
        return ClockTimes
            .Of(at ?? words)
            .Where(time => !time.Value.IsMidnight && (mayBeBare || at is not null || time.Value.Look != ClockLook.Bare));
    }

    private static Read<Rhythm>? Days(Words words) => OfMonth(words) ?? OfWeekdays(words) ?? Plain(words);

    // "weekly", "every 2 weeks", with or without days.
    private static Read<Rhythm>? Plain(Words words)
    {
        if (RhythmUnits.Of(words) is not { } every) return null;
        var (count, unit) = every.Value;
        if (unit == 'd') return new(new Rhythm.OfDays(count, null), every.Rest);
        var on = every.Rest.Past(",").Past("on");
        if (unit == 'w')
        {
            var weekdays = Weekdays(on);
            return new(new Rhythm.OfWeeks(count, weekdays?.Value ?? [], null), weekdays?.Rest ?? every.Rest);
        }

        return RhythmPlaces.Of(on) is { } places
            ? new(places.Value.Every(count), places.Rest)
            : new(new Rhythm.OfMonths(count, [], null), every.Rest);
    }

    // "every friday", "every other tuesday", "alternate fridays", "tuesdays and thursdays", "on fridays", "fridays every 2 weeks".
    private static Read<Rhythm>? OfWeekdays(Words words)
    {
        var every = words.After("every") ?? words.After("each");
        var second = every?.After("other") ?? RhythmUnits.Alternate(every ?? words.Past("on"));
        var rest = second ?? every ?? words.Past("on");
        if (rest.IsEmpty || Weekdays(rest) is not { } weekdays) return null;
        if (every is null && second is null && RhythmUnits.Of(weekdays.Rest.Past(",")) is { Value: { Unit: 'w', Count: var count } } often)
            return new(new Rhythm.OfWeeks(count, weekdays.Value, null), often.Rest);
        var repeats = every is not null || second is not null || rest.First.Text.EndsWith("days", StringComparison.Ordinal);
        return repeats ? new(new Rhythm.OfWeeks(second is null ? 1 : 2, weekdays.Value, null), weekdays.Rest) : null;
    }

    // "the first and third tuesday of every month", "on the 15th of each month", "every last thursday", "first mondays".
    private static Read<Rhythm>? OfMonth(Words words)
    {
        var every = words.After("every") ?? words.After("each");
        if (RhythmPlaces.Of(every ?? words.Past("on")) is not { } places) return null;
        if (OfWhichMonths(places.Rest) is { } months) return new(places.Value.Every(months.Value), months.Rest);
        return places.Value.Weekday is null ? null : new(places.Value.Every(1), places.Rest);
    }

    /// <summary>Reads the number of months: "of the month", "of every month", "each month", "of every other month", "monthly".</summary>
    internal static Read<int>? OfWhichMonths(Words words)
    {
        var of = words.After("of") ?? words.After("in") ?? words.After(",") ?? words;
        return of.After("the", "month") is { } month ? new(1, month)
            : RhythmUnits.Of(of) is { Value: { Unit: 'm', Count: var count } } often ? new(count, often.Rest)
            : null;
    }

    private static Read<ImmutableArray<IsoDayOfWeek>>? Weekdays(Words words)
    {
        if ((words.After("weekday") ?? words.After("weekdays")) is { } working) return new(WorkingDays, working);
        if (Names.WeekdayOrPlural(words) is not { } first) return null;
        var (found, rest) = (new SortedSet<IsoDayOfWeek> { first.Value }, first.Rest);
        while (Names.WeekdayOrPlural(
            rest.After(",", "and") ?? rest.After("and") ?? rest.After("&") ?? rest.After("/") ?? rest.After(",") ?? rest) is { } next)
        {
            found.Add(next.Value);
            rest = next.Rest;
        }

        return new([.. found], rest);
    }

    private static Refusal WhichHalf(LocalTime time) => new(
        $"“{time.ToString("H:mm", System.Globalization.CultureInfo.InvariantCulture)}” could be before or after noon. " +
        $"Write “{DateWords.TimeOfDay(time)}” or “{DateWords.TimeOfDay(time.PlusHours(12))}”.");

    private static Refusal Unreadable(string typed) => new($"I don't understand “{Texts.Cut(Typed.Tidy(typed), 40)}”. {Forms}.");
}
