using NodaTime;
using StudyGroup.Core.Groups;
using StudyGroup.Core.Seminars;

namespace StudyGroup.Core.Posts;

/// <summary>The news of a change, for the channel: one post, however many seminars it speaks of.</summary>
internal static class News
{
    // One first date is told by the reminders; several at once are a series that was planned or imported.
    private const int Series = 2;

    /// <summary>
    /// The post that tells what became of dated seminars: moved (also by another time zone or usual start), cancelled or restored, or, of a series
    /// that was planned or imported, dated for the first time; null where nothing did, or no channel is set. A single first date is no news, and
    /// neither is that a tentative one was moved, nor what is over or removed. That a tentative date is settled is news: until then there is nothing
    /// to count on. A date that is put back is, too, for the channel heard that it was gone.
    /// </summary>
    /// <param name="before">The group as it was.</param>
    /// <param name="after">The group as it is to be.</param>
    /// <param name="reason">Why they were changed.</param>
    /// <param name="now">The group's time.</param>
    /// <param name="isBack">Whether an earlier change is undone.</param>
    /// <param name="tellsFirstDates">Whether first dates are told by it; otherwise something else tells them.</param>
    public static Post? Of(Group before, Group after, string? reason, Instant now, bool isBack = false, bool tellsFirstDates = true)
    {
        if (after.Settings.Channel is not { } channel) return null;
        var areMoved = (before.Settings.Zone, before.Settings.Start) != (after.Settings.Zone, after.Settings.Start);
        reason ??= areMoved ? ClockWords.Say(before.Settings, after.Settings) : null;
        List<SeminarNews> told = [];
        List<SeminarNews> first = [];
        foreach (var seminar in Schedule.InOrder(after))
        {
            var isAhead = after.StartOf(seminar) > now;
            if (before.Find(seminar.Id) is { } was)
            {
                if (areMoved && !isAhead && before.StartOf(was) <= now) continue;
                var from = MovedStarts.Said(was.Date, before.Settings, after.Settings);
                if (Told(was, from, seminar, after.Settings, reason, isAhead && (isBack || IsSettled(was, seminar))) is { } news)
                {
                    told.Add(news);
                    continue;
                }
            }

            if (isAhead && IsFirst(before.Find(seminar.Id), seminar)) first.Add(new(seminar.Id, ChangeKind.Dated, SeminarDate.Unknown, seminar.Date, reason));
        }

        if (tellsFirstDates && !isBack && first.Count >= Series) told.AddRange(first);
        if (told.Count == 0) return before.Settings.Zone == after.Settings.Zone || !after.Seminars.Any(s => after.StartOf(s) > now) ? null : Zone(before, after, now, channel);
        return new Post
        {
            Key = Post.ChangeKey(after.Id, told[0].Seminar, now),
            Group = after.Id,
            Seminar = told[0].Seminar,
            Subject = told.Count == 1
                ? new PostSubject.Change(told[0].Kind, told[0].From, told[0].To, told[0].Reason)
                : new PostSubject.Changes([.. told], reason),
            State = PostState.Waiting,
            At = now,
            Channel = channel,
        };
    }

    private static Post Zone(Group before, Group after, Instant now, ChannelId channel) => new()
    {
        Key = Post.ZoneKey(after.Id, now),
        Group = after.Id,
        Seminar = default,
        Subject = new PostSubject.ZoneChanged(before.Settings.Zone.Id, after.Settings.Zone.Id),
        State = PostState.Waiting,
        At = now,
        Channel = channel,
    };

    private static bool IsSettled(Seminar was, Seminar now) => was.Date is SeminarDate.Tentative && now.Date is SeminarDate.On;

    private static bool IsFirst(Seminar? was, Seminar now) => was is not { Date: SeminarDate.On or SeminarDate.Tentative } && now is { Cancelled: null, MarkedHeld: false };

    private static SeminarNews? Told(Seminar was, SeminarDate from, Seminar now, GroupSettings settings, string? reason, bool isDatedAnew)
    {
        if ((from is not SeminarDate.On && !isDatedAnew) || now.MarkedHeld) return null;
        if (was.Cancelled is null && now.Cancelled is { } cancelled)
            return new(now.Id, ChangeKind.Cancelled, from, now.Date, cancelled.Reason ?? reason);
        if (now.Cancelled is not null) return null;
        if (was.Cancelled is not null) return new(now.Id, ChangeKind.Restored, from, now.Date, reason);
        return IsSame(from, now.Date, settings) ? null : new(now.Id, ChangeKind.Moved, from, now.Date, reason);
    }

    private static bool IsSame(SeminarDate from, SeminarDate to, GroupSettings settings) =>
        from == to || (from is SeminarDate.On one && to is SeminarDate.On other && one.StartIn(settings) == other.StartIn(settings));
}
