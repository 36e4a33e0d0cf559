using NodaTime;

namespace StudyGroup.Core.Dates.Grammar;

/// <summary>Reads weekdays: "friday", "this friday", "next friday", "friday week", "friday fortnight", "the friday after next".</summary>
internal static class WeekdayPhrases
{
    /// <summary>Reads a weekday with the words that say which one.</summary>
    public static Read<WeekdayPhrase>? Of(Words words)
    {
        words = words.Past("on").Past("the");
        if (words.After("this", "coming") is not null) words = words.Skip(1);
        if (words.IsEmpty) return null;
        var which = words.First.Text;
        var rest = which is "this" or "coming" or "upcoming" or "next" or "last" or "past" ? words.Skip(1) : words;
        if (Names.Weekday(rest) is not { } named) return null;
        var (weekday, after) = (named.Value, named.Rest);
        return which switch
        {
            "this" => new(new WeekdayPhrase(weekday, asked => Plain(asked, weekday)), after),
            "coming" or "upcoming" => new(new WeekdayPhrase(weekday, asked => Coming(asked, weekday)), after),
            "next" => new(new WeekdayPhrase(weekday, asked => Next(asked, weekday)), after),
            "last" or "past" => new(new WeekdayPhrase(weekday, asked => Last(asked, weekday)), after),
            _ when after.After("week") is { } week =>
                new(new WeekdayPhrase(weekday, asked => [From(asked.Today, weekday).PlusWeeks(1)]), week),
            _ when after.After("fortnight") is { } fortnight =>
                new(new WeekdayPhrase(weekday, asked => [From(asked.Today, weekday).PlusWeeks(2)]), fortnight),
            _ when after.After("after", "next") is { } second =>
                new(
                    new WeekdayPhrase(
                        weekday, asked => [From(asked.Today.PlusDays(1), weekday).PlusWeeks(1), From(asked.Monday, weekday).PlusWeeks(2)]),
                    second),
            _ => new(new WeekdayPhrase(weekday, asked => Plain(asked, weekday), IsPlain: true), after),
        };
    }

    /// <summary>The weekday on or after a day; of the week that begins on it.</summary>
    public static LocalDate From(LocalDate day, IsoDayOfWeek weekday) => day.PlusDays((weekday - day.DayOfWeek + 7) % 7);

    // Today's weekday means today if the time is still ahead.
    private static IEnumerable<LocalDate> Plain(Asked asked, IsoDayOfWeek weekday)
    {
        if (asked.Today.DayOfWeek == weekday && asked.TodayWouldDo) return [asked.Today];
        return [asked.Past ? From(asked.Today.PlusDays(-7), weekday) : From(asked.Today.PlusDays(1), weekday)];
    }

    private static IEnumerable<LocalDate> Coming(Asked asked, IsoDayOfWeek weekday) =>
        asked.Today.DayOfWeek == weekday ? [asked.Today, asked.Today.PlusWeeks(1)] : Plain(asked, weekday);

    // "Next friday" is the coming one for some and the one in next week for others, and weeks start on Monday or on Sunday.
    private static IEnumerable<LocalDate> Next(Asked asked, IsoDayOfWeek weekday) =>
        [From(asked.Today.PlusDays(1), weekday), From(asked.Monday.PlusWeeks(1), weekday), From(asked.Sunday.PlusWeeks(1), weekday)];

    private static IEnumerable<LocalDate> Last(Asked asked, IsoDayOfWeek weekday) =>
        [From(asked.Today.PlusDays(-7), weekday), From(asked.Monday.PlusWeeks(-1), weekday)];
}
