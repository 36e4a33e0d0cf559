using NodaTime;

namespace StudyGroup.Core.Domain;

/// <summary>
/// A date's start according to the time-zone data on the day it was stored. It identifies posts and attendance answers. So if newer data
/// moves the same local time to another instant, nobody gets a second reminder and no answer is lost.
/// </summary>
/// <param name="SecondOfTwo">Whether this is the later of two identical local times.</param>
/// <param name="Zone">The zone's id in the tz database.</param>
public sealed record KnownStart(LocalDateTime Local, bool SecondOfTwo, string Zone, Instant At)
{
    /// <summary>The start of a date according to today's data.</summary>
    public static KnownStart Of(SeminarDate.On date, GroupSettings settings) =>
        new(date.Day + (date.Time ?? settings.Start), date.SecondOfTwo, settings.Zone.Id, date.StartIn(settings));

    /// <summary>Whether it's the start of the same date, even if that is another instant by now.</summary>
    public bool IsOf(SeminarDate.On date, GroupSettings settings) => this with { At = default } == Of(date, settings) with { At = default };
}
