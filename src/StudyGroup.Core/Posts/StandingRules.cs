using NodaTime;
using StudyGroup.Core.Groups;
using StudyGroup.Core.History;
using StudyGroup.Core.Seminars;

namespace StudyGroup.Core.Posts;

/// <summary>Which posts are kept true while they stand, and for how long: where what one says has changed, its message is edited.</summary>
public static class StandingRules
{
    /// <summary>Whether a post of this kind is kept true once it stands.</summary>
    public static bool AreKept(PostSubject subject) => subject is PostSubject.Reminder or PostSubject.Nudge or PostSubject.Recap or PostSubject.SlidesAdded
        or PostSubject.Assigned or PostSubject.Change or PostSubject.Changes or PostSubject.PointAdded or PostSubject.UndoOffered;

    /// <summary>Whether a post that stands is over, and stays as it is from now on: what it speaks of is past.</summary>
    /// <param name="group">The group.</param>
    /// <param name="post">The post.</param>
    /// <param name="now">The group's time.</param>
    public static bool IsOver(Group group, Post post, Instant now) => now >= post.Subject switch
    {
        PostSubject.Reminder reminder => EndOf(group, post.Seminar, reminder.Start),
        PostSubject.Nudge { Kind: NudgeKind.Notes } nudge => nudge.Start + group.Settings.Length + RecapRules.KeptUp,
        PostSubject.Nudge nudge => EndOf(group, post.Seminar, nudge.Start),
        PostSubject.Recap recap => recap.Start + group.Settings.Length + RecapRules.KeptUp,
        // As long as that they were added can be undone.
        PostSubject.SlidesAdded or PostSubject.Assigned => post.At + Change.Lasts,
        PostSubject.PointAdded => EndOf(group, post.Seminar, post.At + Change.Lasts),
        PostSubject.UndoOffered => post.At + Undo.Lasts + Duration.FromHours(1),
        PostSubject.Change or PostSubject.Changes => post.At + FreshNews.KeptTrue,
        _ => Instant.MinValue,
    };

    /// <summary>
    /// Whether a post that stands is to read as things are now. Nobody is reminded of what was marked as held, or asked to prepare it, and a recap tells of the
    /// seminar that was, whatever date it has now. Slides lead where they led though their seminar was removed from the schedule.
    /// </summary>
    public static bool Follows(Group group, Post post) => (post.Subject, group.Find(post.Seminar)) switch
    {
        (PostSubject.Reminder or PostSubject.Nudge { Kind: not NudgeKind.Notes }, { MarkedHeld: true }) => false,
        (PostSubject.SlidesAdded, null) => false,
        (PostSubject.Recap recap, var seminar) => ReminderRules.WhyChanged(group, seminar, recap.Start) is null,
        _ => true,
    };

    // Of a seminar that was moved both ends count: until then somebody may go by what is said of either.
    private static Instant EndOf(Group group, SeminarId id, Instant start)
    {
        var end = start + group.Settings.Length;
        return group.Find(id) is { } seminar && group.EndOf(seminar) is { } other ? Instant.Max(end, other) : end;
    }
}
