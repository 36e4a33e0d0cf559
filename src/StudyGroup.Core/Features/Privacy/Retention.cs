using NodaTime;
using StudyGroup.Core.Domain;

namespace StudyGroup.Core.Features.Privacy;

/// <summary>What is deleted, and when. Removed things can be restored from the history for <see cref="Change.KeptFor"/>.</summary>
public static class Retention
{
    /// <summary>Changes and removed points from before this time are deleted.</summary>
    public static Instant Before(Instant now) => now - Change.KeptFor;

    /// <summary>Whether a group and all its data are deleted: the bot was removed from its server long enough ago.</summary>
    public static bool Forgets(Group group, Instant now) => group.SuspendedAt < Before(now);

    /// <summary>Whether an attendance answer is deleted: its seminar was removed long enough ago and can't come back.</summary>
    /// <param name="kept">The group's seminars, including those in its recorded changes.</param>
    public static bool Forgets(Attendance answer, IReadOnlySet<SeminarId> kept, Instant now) =>
        !kept.Contains(answer.Seminar) && answer.At < Before(now);

    /// <summary>Whether a suggested book is deleted: it left the list long enough ago.</summary>
    public static bool Forgets(SuggestedBook book, Instant now) => book.WithdrawnAt < Before(now) || book.ChosenAt < Before(now);

    /// <summary>Whether a point is deleted: it was removed long enough ago, or its seminar was and can't come back.</summary>
    /// <param name="kept">The group's seminars, including those in its recorded changes.</param>
    public static bool Forgets(Point point, IReadOnlySet<SeminarId> kept, Instant now) =>
        point.RemovedAt < Before(now) || (!kept.Contains(point.Seminar) && point.AddedAt < Before(now));
}
