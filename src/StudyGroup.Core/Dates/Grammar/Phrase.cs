using NodaTime;

namespace StudyGroup.Core.Dates.Grammar;

/// <summary>A date as a whole text says it, in parts each of which it may have once.</summary>
internal sealed record Phrase
{
    /// <summary>The day, but for a weekday alone.</summary>
    public DayPhrase? Day { get; init; }

    /// <summary>The year of the day, counted from this one: 1 for "next year".</summary>
    public int? Year { get; init; }

    /// <summary>The weekday; beside a day a check of it.</summary>
    public WeekdayPhrase? Weekday { get; init; }

    /// <summary>The time of day.</summary>
    public ClockTime? Clock { get; init; }

    /// <summary>Whether the usual start is named.</summary>
    public bool UsualTime { get; init; }

    /// <summary>Whether the time is that of the date that the seminar has.</summary>
    public bool SameTime { get; init; }

    /// <summary>The part of the day.</summary>
    public PartOfDay? Part { get; init; }

    /// <summary>The zone in which the time of day is meant.</summary>
    public DateTimeZone? Zone { get; init; }

    /// <summary>The moment, where the text says all at once; null of it where there is no date to count from.</summary>
    public Func<Asked, Instant?>? Moment { get; init; }

    /// <summary>Whether something says at what time.</summary>
    public bool HasTime => Clock is not null || UsualTime || SameTime;
}
