using NodaTime;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain;

/// <summary>Which seminars have a presenter and which still need one.</summary>
public static class PresenterSlots
{
    /// <summary>Whether a seminar has no presenter yet.</summary>
    public static bool IsFree(Seminar seminar) => seminar is { Presenters: [], Team: null };

    /// <summary>
    /// Whether a seminar has fewer presenters than the group allows. If only one may present, a team leaves no room for others.
    /// </summary>
    public static bool HasRoom(Group group, Seminar seminar) =>
        PlacesIn(group, seminar) > 0 && (seminar.Team is null || group.Settings.PresentersPerSeminar > 1);

    /// <summary>How many more people the group allows to present a seminar; 0 if there are more already.</summary>
    public static int PlacesIn(Group group, Seminar seminar) =>
        Math.Max(0, group.Settings.PresentersPerSeminar - seminar.Presenters.Length);

    /// <summary>Whether any of the group's seminars has a presenter.</summary>
    public static bool AreUsed(Group group) => group.Seminars.Any(s => !IsFree(s));

    /// <summary>Whether a member may take or join a seminar: it hasn't been held or cancelled, has room, and isn't theirs yet.</summary>
    public static bool IsOpenTo(Group group, Seminar seminar, MemberId member, Instant now) =>
        HasRoom(group, seminar) && !seminar.IsPresentedBy(member) && IsToCome(group, seminar, now);

    /// <summary>Whether a member is down to present a seminar that hasn't been held or cancelled.</summary>
    public static bool IsToPresent(Group group, Seminar seminar, MemberId member, Instant now) =>
        seminar.IsPresentedBy(member) && IsToCome(group, seminar, now);

    /// <summary>Whether a seminar hasn't been held or cancelled.</summary>
    public static bool IsToCome(Group group, Seminar seminar, Instant now) =>
        Schedule.StatusOf(group, seminar, now) is SeminarStatus.Ahead or SeminarStatus.Undated;
}
