using NodaTime;
using StudyGroup.Core.Domain;

namespace StudyGroup.Core.Dates.Grammar;

/// <summary>What a date's meaning depends on besides its words.</summary>
/// <param name="Settings">The group's zone and usual start.</param>
/// <param name="Now">The group's time.</param>
/// <param name="Today">Today's date in the zone of the date.</param>
/// <param name="From">The date that "a week later" counts from, or null.</param>
/// <param name="Past">Whether the date must be in the past.</param>
internal sealed record Asked(GroupSettings Settings, Instant Now, LocalDate Today, SeminarDate.On? From, bool Past)
{
    /// <summary>The time of day; null for the usual start.</summary>
    public LocalTime? Time { get; init; }

    /// <summary>Whether today, at the given time, is on the right side of now.</summary>
    public bool TodayWouldDo => new SeminarDate.On(Today, Time).StartIn(Settings) <= Now == Past;

    /// <summary>The Monday of this week.</summary>
    public LocalDate Monday => Today.PlusDays(1 - (int)Today.DayOfWeek);

    /// <summary>The Sunday on which this week began, for weeks that begin on Sundays.</summary>
    public LocalDate Sunday => Today.PlusDays(-((int)Today.DayOfWeek % 7));

    /// <summary>
    /// The first day on the right side of today, given one for each year or month from this one on (or back, for the past).
    /// </summary>
    public IEnumerable<LocalDate> First(IEnumerable<LocalDate?> days) =>
        days.OfType<LocalDate>().Where(day => Past ? day <= Today : day >= Today).Take(1);

    /// <summary>
    /// This year and the following ones, or the previous ones for the past: enough to include every day that exists.
    /// </summary>
    public IEnumerable<int> Years => Enumerable.Range(0, 9).Select(count => Today.Year + (Past ? -count : count));

    /// <summary>The first days of this month and the following ones, or the previous ones for the past.</summary>
    public IEnumerable<LocalDate> Months =>
        Enumerable.Range(0, 3).Select(count => Today.PlusDays(1 - Today.Day).PlusMonths(Past ? -count : count));
}
