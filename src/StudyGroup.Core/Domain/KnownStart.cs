using NodaTime;

namespace StudyGroup.Core.Domain;

/// <summary>
/// The moment at which a date started by the time-zone data of the day it was stored. Posts and answers about coming are known by it, so newer data
/// that moves the same local time to another moment makes no second reminder of the first and loses no answer.
/// </summary>
/// <param name="Local">The local time.</param>
/// <param name="SecondOfTwo">Whether it is the later of two such local times.</param>
/// <param name="Zone">The tz database's id of the zone.</param>
/// <param name="At">The moment.</param>
public sealed record KnownStart(LocalDateTime Local, bool SecondOfTwo, string Zone, Instant At)
{
    /// <summary>The start of a date by the data of today.</summary>
    public static KnownStart Of(SeminarDate.On date, GroupSettings settings) =>
        new(date.Day + (date.Time ?? settings.Start), date.SecondOfTwo, settings.Zone.Id, date.StartIn(settings));

    /// <summary>Whether it is the start of the same date, whatever moment that is by now.</summary>
    public bool IsOf(SeminarDate.On date, GroupSettings settings) => this with { At = default } == Of(date, settings) with { At = default };
}
