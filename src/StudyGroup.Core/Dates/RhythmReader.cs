using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Dates.Grammar;
using StudyGroup.Core.Replies;

namespace StudyGroup.Core.Dates;

/// <summary>Reads how a series repeats, as a member types it.</summary>
public static class RhythmReader
{
    private const string Forms = "write it as in “every 2 weeks on friday 18:00”, “weekly” or “every month on the first monday”";

    /// <summary>
    /// Reads "weekly", "every 2 weeks on friday 18:00", "every other tuesday", "fridays at 6pm", "tuesdays and thursdays", "every 10 days", "monthly",
    /// "every month on the first monday", "the last friday of each month", "on the 15th of every month". Local times are meant in the group's zone.
    /// </summary>
    /// <returns>The rhythm; or what would do, where it cannot be read or may mean two things.</returns>
    public static Outcome<Rhythm> Read(string typed)
    {
        if (Words.Of(typed) is not { } words) return Unreadable(typed);
        if (TwoMeanings(words) is { } asked) return asked;
        if (Days(words) is not { } read) return Unreadable(typed);
        if (read.Rest.IsEmpty) return read.Value;
        var rest = read.Rest.Past(",");
        var said = rest.After("at") is not null || rest.After("@") is not null;
        foreach (var time in ClockTimes.Of(said ? rest.Skip(1) : rest))
        {
            if (!time.Rest.IsEmpty || time.Value.IsMidnight || (time.Value.Look == ClockLook.Bare && !said)) continue;
            return time.Value.IsInDoubt ? WhichHalf(time.Value.Time) : read.Value with { Time = time.Value.Time };
        }

        return Unreadable(typed);
    }

    private static Read<Rhythm>? Days(Words words) => OfMonth(words) ?? OfWeekdays(words) ?? Plain(words);

    // "weekly", "every 2 weeks", with or without the days that are meant.
    private static Read<Rhythm>? Plain(Words words)
    {
        if (Every(words) is not { } every) return null;
        var (count, unit) = (every.Value.Count, every.Value.Unit);
        if (unit == 'd') return new(new Rhythm.OfDays(count, null), every.Rest);
        var on = every.Rest.After("on") is { } after ? after : every.Rest.Past(",");
        if (unit == 'w')
        {
            var weekdays = Weekdays(on);
            return new(new Rhythm.OfWeeks(count, weekdays?.Value ?? [], null), weekdays?.Rest ?? every.Rest);
        }

        if (Place(on) is not { } place) return new(new Rhythm.OfMonths(count, null, null), every.Rest);
        return new(place.Value(count), place.Rest);
    }

    // "every friday", "every other tuesday", "fridays", "tuesdays and thursdays", "on fridays".
    private static Read<Rhythm>? OfWeekdays(Words words)
    {
        var (count, rest) = words.After("every", "other") is { } other ? (2, other) : (1, words.After("every") ?? words.After("each") ?? words.Past("on"));
        if (Weekdays(rest) is not { } weekdays) return null;
        var repeats = words.First.Text is "every" or "each" || rest.First.Text.EndsWith("days", StringComparison.Ordinal);
        return repeats ? new(new Rhythm.OfWeeks(count, weekdays.Value, null), weekdays.Rest) : null;
    }

    // "the first monday of every month", "on the 15th of each month", "every last friday of the month".
    private static Read<Rhythm>? OfMonth(Words words)
    {
        var every = words.After("every") ?? words.After("each");
        if (Place(every ?? words.Past("on")) is not { } place) return null;
        var of = place.Rest.After("of") ?? place.Rest.After("in");
        var month = every is not null ? of?.After("the", "month") : of?.After("every", "month") ?? of?.After("each", "month");
        return month is { } rest ? new(place.Value(1), rest) : null;
    }

    private static Read<(int Count, char Unit)>? Every(Words words)
    {
        var word = words.IsEmpty ? "" : words.First.Text;
        if (word is "daily" or "weekly" or "fortnightly" or "monthly" or "quarterly")
            return new(word switch { "fortnightly" => (2, 'w'), "quarterly" => (3, 'm'), _ => (1, word[0]) }, words.Skip(1));
        if (words.After("once") is { } once && (once.After("a") ?? once.After("every") ?? once.After("each")) is { } per) return Unit(per, 1);
        if ((words.After("every") ?? words.After("each")) is not { } rest) return null;
        if ((rest.After("other") ?? rest.After("second") ?? rest.After("2", "nd")) is { } second) return Unit(second, 2);
        if (rest.After("fortnight") is { } fortnight) return new((2, 'w'), fortnight);
        return Numerals.Cardinal(rest) is { Value: >= 1 and <= 366 } count ? Unit(count.Rest, count.Value)
            : Numerals.Ordinal(rest) is { Value: >= 1 and <= 12 } ordinal ? Unit(ordinal.Rest, ordinal.Value)
            : Unit(rest, 1);
    }

    private static Read<(int Count, char Unit)>? Unit(Words words, int count) => words.IsEmpty ? null : words.First.Text switch
    {
        "day" or "days" => new((count, 'd'), words.Skip(1)),
        "week" or "weeks" => new((count, 'w'), words.Skip(1)),
        "month" or "months" => new((count, 'm'), words.Skip(1)),
        _ => null,
    };

    private static Read<ImmutableArray<IsoDayOfWeek>>? Weekdays(Words words)
    {
        if (Names.WeekdayOrPlural(words) is not { } first) return null;
        var (found, rest) = (new SortedSet<IsoDayOfWeek> { first.Value }, first.Rest);
        while (Names.WeekdayOrPlural(rest.After(",", "and") ?? rest.After("and") ?? rest.After("&") ?? rest.After(",") ?? rest) is { } next)
        {
            found.Add(next.Value);
            rest = next.Rest;
        }

        return new([.. found], rest);
    }

    // Where in the month: "the first monday", "the 15th", "the last day".
    private static Read<Func<int, Rhythm>>? Place(Words words)
    {
        words = words.Past("the");
        if (words.After("last", "day") is { } end) return new(count => new Rhythm.OfMonths(count, -1, null), end);
        var which = words.After("last") is { } last ? new Read<int>(-1, last) : Numerals.Ordinal(words);
        if (which is not { } place) return null;
        if (Names.Weekday(place.Rest) is { } weekday)
            return place.Value <= 4 ? new(count => new Rhythm.OfMonthsOnWeekday(count, place.Value, weekday.Value, null), weekday.Rest) : null;
        return place.Value is >= 1 and <= 28 ? new(count => new Rhythm.OfMonths(count, place.Value, null), place.Rest) : null;
    }

    private static Refusal? TwoMeanings(Words words)
    {
        if (!words.IsEmpty && words.First.Text is "biweekly" or "bimonthly")
        {
            return words.First.Text == "biweekly"
                ? new($"“biweekly” means two things; write “every 2 weeks” or, for two seminars a week, name both days as in “tuesdays and thursdays”.")
                : new($"“bimonthly” means two things; write “every 2 months” or, for two a month, “every 2 weeks”.");
        }

        if ((words.After("every") ?? words.After("each")) is not { } every || Numerals.Ordinal(every) is not { Value: >= 2 and <= 4 } which || Names.Weekday(which.Rest) is not { } weekday
            || (weekday.Rest.After("of") ?? weekday.Rest.After("in")) is not null)
            return null;
        var (ordinal, day) = (Numerals.Ordinal(which.Value), weekday.Value.ToString());
        return new($"“every {ordinal} {day}” may be meant two ways; write “every {which.Value} weeks on {day}” or “every month on the {ordinal} {day}”.");
    }

    private static Refusal WhichHalf(LocalTime time) => new(
        $"“{time.ToString("H:mm", System.Globalization.CultureInfo.InvariantCulture)}” may be before noon or after; write “{DateWords.TimeOfDay(time)}” or “{DateWords.TimeOfDay(time.PlusHours(12))}”.");

    private static Refusal Unreadable(string typed) => new($"“{Texts.Cut(Typed.Tidy(typed), 40)}” is no rhythm that I can read; {Forms}.");
}
