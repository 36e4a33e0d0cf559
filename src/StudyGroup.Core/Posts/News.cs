using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Groups;
using StudyGroup.Core.Seminars;

namespace StudyGroup.Core.Posts;

/// <summary>The news of a change, for the channel: one post, however many seminars it speaks of.</summary>
internal static class News
{
    /// <summary>
    /// The post that tells that dated seminars were moved, cancelled or restored; null where none was, or no channel is set.
    /// That a seminar has got its first date is no news, and neither is that a tentative one was moved, nor what is over or removed. That a
    /// tentative date is settled is news: until then there is nothing to count on. A date that is put back is, too, for the channel heard
    /// that it was gone.
    /// </summary>
    /// <param name="before">The group as it was.</param>
    /// <param name="after">The group as it is to be.</param>
    /// <param name="reason">Why they were moved.</param>
    /// <param name="now">The group's time.</param>
    /// <param name="isBack">Whether an earlier change is taken back.</param>
    public static Post? Of(Group before, Group after, string? reason, Instant now, bool isBack = false)
    {
        if (after.Settings.Channel is not { } channel) return null;
        var told = before.Seminars
            .Select(was => after.Find(was.Id) is { } @is ? Told(was, @is, reason, after.StartOf(@is) > now && (isBack || IsSettled(was, @is))) : null)
            .OfType<SeminarNews>()
            .ToImmutableArray();
        if (told.IsEmpty) return null;
        return new Post
        {
            Key = Post.ChangeKey(after.Id, told[0].Seminar, now),
            Group = after.Id,
            Seminar = told[0].Seminar,
            Subject = told.Length == 1
                ? new PostSubject.Change(told[0].Kind, told[0].From, told[0].To, told[0].Reason)
                : new PostSubject.Changes(told, reason),
            State = PostState.Waiting,
            At = now,
            Channel = channel,
        };
    }

    private static bool IsSettled(Seminar was, Seminar now) => was.Date is SeminarDate.Tentative && now.Date is SeminarDate.On;

    private static SeminarNews? Told(Seminar was, Seminar now, string? reason, bool isDatedAnew)
    {
        if ((was.Date is not SeminarDate.On && !isDatedAnew) || now.MarkedHeld) return null;
        var from = was.Date;
        if (was.Cancelled is null && now.Cancelled is { } cancelled)
            return new(now.Id, ChangeKind.Cancelled, from, now.Date, cancelled.Reason ?? reason);
        if (now.Cancelled is not null) return null;
        if (was.Cancelled is not null) return new(now.Id, ChangeKind.Restored, from, now.Date, reason);
        return now.Date == from ? null : new(now.Id, ChangeKind.Moved, from, now.Date, reason);
    }
}
