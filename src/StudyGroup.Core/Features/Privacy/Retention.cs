using NodaTime;
using StudyGroup.Core.Domain;

namespace StudyGroup.Core.Features.Privacy;

/// <summary>What is forgotten, and when: what was removed comes back from the history for <see cref="Change.Lasts"/>, and is gone after.</summary>
public static class Retention
{
    /// <summary>The moment before which changes, and points that were removed, are forgotten.</summary>
    public static Instant Before(Instant now) => now - Change.Lasts;

    /// <summary>Whether a group is forgotten with all that belongs to it: the bot was removed from its server long enough ago.</summary>
    public static bool Forgets(Group group, Instant now) => group.SuspendedAt < Before(now);

    /// <summary>Whether what somebody said about coming is forgotten: its seminar was removed long enough ago, and cannot come back.</summary>
    /// <param name="answer">What they said.</param>
    /// <param name="kept">The seminars that stand in the group, and those in the changes that are kept of it.</param>
    /// <param name="now">The group's time.</param>
    public static bool Forgets(Attendance answer, IReadOnlySet<SeminarId> kept, Instant now) => !kept.Contains(answer.Seminar) && answer.At < Before(now);

    /// <summary>Whether a point is forgotten: it was removed long enough ago, or its seminar was and cannot come back.</summary>
    /// <param name="point">The point.</param>
    /// <param name="kept">The seminars that stand in the point's group, and those in the changes that are kept of it.</param>
    /// <param name="now">The group's time.</param>
    public static bool Forgets(Point point, IReadOnlySet<SeminarId> kept, Instant now) =>
        point.RemovedAt < Before(now) || (!kept.Contains(point.Seminar) && point.AddedAt < Before(now));
}
