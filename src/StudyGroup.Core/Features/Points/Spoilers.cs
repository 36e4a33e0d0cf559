using NodaTime;
using StudyGroup.Core.Domain;

namespace StudyGroup.Core.Features.Points;

/// <summary>
/// Points about later chapters give away what others haven't read yet, so they're hidden where everyone sees them. Only groups that read a
/// book chapter by chapter have such points.
/// </summary>
internal static class Spoilers
{
    /// <summary>Whether a seminar's points are hidden: it comes after the next one.</summary>
    public static bool Hide(Group group, Seminar seminar, Instant now) => group.Settings.Unit == UnitWord.Chapter
        && PresenterSlots.IsToCome(group, seminar, now)
        && Schedule.Next(group, now) is { } next && next.Id != seminar.Id;
}
