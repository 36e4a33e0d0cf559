using NodaTime;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain;

/// <summary>Which seminars have a presenter and which still need one.</summary>
public static class PresenterSlots
{
    /// <summary>Whether nobody presents a seminar yet.</summary>
    public static bool IsFree(Seminar seminar) => seminar is { Presenter: null, PresenterName: null };

    /// <summary>Whether a group says of its seminars who presents them.</summary>
    public static bool AreUsed(Group group) => group.Seminars.Any(s => !IsFree(s));

    /// <summary>Whether a seminar wants a presenter: it is still to be held, and nobody presents it.</summary>
    public static bool IsOpen(Group group, Seminar seminar, Instant now) => IsFree(seminar) && IsToCome(group, seminar, now);

    /// <summary>Whether a member presents a seminar that is still to be held.</summary>
    public static bool IsToPresent(Group group, Seminar seminar, MemberId member, Instant now) =>
        seminar.Presenter == member && IsToCome(group, seminar, now);

    /// <summary>Whether a seminar is still to be held.</summary>
    public static bool IsToCome(Group group, Seminar seminar, Instant now) =>
        Schedule.StandingOf(group, seminar, now) is Standing.Ahead or Standing.Undated;
}
