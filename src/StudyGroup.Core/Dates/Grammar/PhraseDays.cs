using NodaTime;

namespace StudyGroup.Core.Dates.Grammar;

/// <summary>Finds what days a phrase may mean.</summary>
internal static class PhraseDays
{
    /// <summary>The days, each perhaps more than once.</summary>
    public static IEnumerable<LocalDate> Of(Phrase phrase, Asked asked) => (InItsYear(phrase, asked), phrase.Weekday) switch
    {
        (null, _) when phrase.Year is not null => [],
        ({ } day, { } weekday) => Checked(day, weekday, asked),
        ({ } day, null) => day.Days(asked),
        (null, { } weekday) when phrase.SameTime && weekday.IsPlain => weekday.Days(asked).Concat(BesideTheDate(weekday.Weekday, asked)),
        (null, { } weekday) => weekday.Days(asked),
        // A time alone is for today, or a new time for the current date.
        _ when phrase.Clock is not null || phrase.UsualTime => asked.From is { } from ? [asked.Today, from.Day] : [asked.Today],
        _ => [],
    };

    private static DayPhrase? InItsYear(Phrase phrase, Asked asked) => phrase is { Year: { } year, Day: { } day }
        ? day.InYear is { } of ? day with { Days = _ => of(asked.Today.Year + year), WithWeekday = null } : null
        : phrase.Day;

    private static IEnumerable<LocalDate> Checked(DayPhrase day, WeekdayPhrase weekday, Asked asked)
    {
        if (day.WithWeekday is { } of && weekday.IsPlain) return of(asked, weekday.Weekday);
        var days = day.Days(asked).Where(d => d.Year < CalendarSystem.Iso.MaxYear).ToArray();
        var right = days.Where(d => d.DayOfWeek == weekday.Weekday).ToArray();
        // If a day and a weekday don't match, either may be wrong.
        return right.Length > 0 ? right : days.SelectMany(d => new[] { d, d.PlusDays(((weekday.Weekday - d.DayOfWeek + 10) % 7) - 3) });
    }

    // "Same time thursday" may mean Thursday in the seminar's week.
    private static IEnumerable<LocalDate> BesideTheDate(IsoDayOfWeek weekday, Asked asked) => asked.From is { } from
        ? new[]
        {
            WeekdayPhrases.From(from.Day.PlusDays(1 - (int)from.Day.DayOfWeek), weekday),
        }.Where(day => asked.Past == day < asked.Today)
        : [];
}
