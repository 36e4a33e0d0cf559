using NodaTime;

namespace StudyGroup.Core.Dates.Grammar;

/// <summary>A date as the whole text gives it, with at most one of each part.</summary>
internal sealed record Phrase
{
    /// <summary>The day, but for a weekday alone.</summary>
    public DayPhrase? Day { get; init; }

    /// <summary>The year of the day, counted from this one: 1 for "next year".</summary>
    public int? Year { get; init; }

    /// <summary>The weekday; next to a day, a check of it.</summary>
    public WeekdayPhrase? Weekday { get; init; }

    /// <summary>The time of day.</summary>
    public ClockTime? Clock { get; init; }

    /// <summary>Whether the usual start is named.</summary>
    public bool UsualTime { get; init; }

    /// <summary>Whether the time is the one of the seminar's current date.</summary>
    public bool SameTime { get; init; }

    /// <summary>The part of the day.</summary>
    public PartOfDay? Part { get; init; }

    /// <summary>The zone of the time of day.</summary>
    public DateTimeZone? Zone { get; init; }

    /// <summary>The moment, if the text gives day and time at once; its value is null if there's no date to count from.</summary>
    public Func<Asked, Instant?>? Moment { get; init; }

    /// <summary>Whether something says at what time.</summary>
    public bool HasTime => Clock is not null || UsualTime || SameTime;
}
