using NodaTime;

namespace StudyGroup.Core.Dates.Grammar;

/// <summary>A time of day as written.</summary>
/// <param name="Time">The time; the one before noon if either half of the day is possible.</param>
/// <param name="Look">How it is written.</param>
internal readonly record struct ClockTime(LocalTime Time, ClockLook Look = ClockLook.Clear)
{
    /// <summary>Whether it may be before noon or after: "7", "7:30", "half past six".</summary>
    public bool EitherHalf { get; init; }

    /// <summary>Whether it could be on a twelve-hour clock: "7:30", "11:30", but not "07:30".</summary>
    public bool MayBeOfTwelve { get; init; }

    /// <summary>Whether it may be before noon or after: "7:30" may be, but "10:30" rarely means at night.</summary>
    public bool IsInDoubt => EitherHalf || (MayBeOfTwelve && Time.Hour < 10);

    /// <summary>Whether it's midnight, at which a day begins or ends.</summary>
    public bool IsMidnight { get; init; }
}

/// <summary>How a time of day is written.</summary>
internal enum ClockLook
{
    /// <summary>As nothing but a time: "18:00", "6pm", "noon".</summary>
    Clear,

    /// <summary>As a day and a month may be: "18.30".</summary>
    Dotted,

    /// <summary>As a year may be: "1830".</summary>
    FourDigits,

    /// <summary>As any number: "7", "seven".</summary>
    Bare,
}
