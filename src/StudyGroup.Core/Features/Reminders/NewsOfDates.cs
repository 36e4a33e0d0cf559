using System.Globalization;
using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Settings;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Reminders;

/// <summary>News of what a change does to dates: one post for the channel, however many seminars it tells of.</summary>
internal static class NewsOfDates
{
    // A single first date is told by the reminders; several at once are a series that was planned or imported.
    private const int Series = 2;

    /// <summary>The key of news about a seminar; about several it is that of the first.</summary>
    public static string KeyOf(GroupId group, SeminarId seminar, Instant at) =>
        string.Create(CultureInfo.InvariantCulture, $"c.{group}.{seminar}.{at.ToUnixTimeTicks()}");

    /// <summary>
    /// The post that tells which dated seminars were moved (also by another time zone or usual start), cancelled or restored, and, for a
    /// series that was planned or imported, the first dates; null if nothing of the kind happened, or no channel is set. A single first
    /// date is no news, and neither is a tentative date that moved, nor anything that is over or removed. A tentative date that is settled
    /// is news: until then there was nothing to count on. So is a date that is put back, because the channel heard that it was gone.
    /// </summary>
    /// <param name="before">The group as it was.</param>
    /// <param name="after">The group as it will be.</param>
    /// <param name="reason">Why it was changed.</param>
    /// <param name="now">The group's time.</param>
    /// <param name="isBack">Whether an earlier change is undone.</param>
    /// <param name="tellsFirstDates">Whether it tells first dates; otherwise something else does.</param>
    public static Post? Of(Group before, Group after, string? reason, Instant now, bool isBack = false, bool tellsFirstDates = true)
    {
        if (after.Settings.Channel is not { } channel) return null;
        var areMoved = (before.Settings.Zone, before.Settings.Start) != (after.Settings.Zone, after.Settings.Start);
        reason ??= areMoved ? ClockWords.Say(before.Settings, after.Settings) : null;
        List<NewsItem> told = [];
        List<NewsItem> first = [];
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

            if (isAhead && IsFirst(before.Find(seminar.Id), seminar))
                first.Add(new(seminar.Id, NewsKind.Dated, SeminarDate.Unknown, seminar.Date, reason));
        }

        if (tellsFirstDates && !isBack && first.Count >= Series) told.AddRange(first);
        if (told.Count == 0) return ZoneChanged.Of(before, after, channel, now);
        PostSubject subject = told.Count == 1
            ? new SeminarNews(told[0].Kind, told[0].From, told[0].To, told[0].Reason)
            : new ScheduleNews([.. told], reason);
        return Post.Waiting(after.Id, told[0].Seminar, subject, channel, now);
    }

    private static bool IsSettled(Seminar was, Seminar now) => was.Date is SeminarDate.Tentative && now.Date is SeminarDate.On;

    private static bool IsFirst(Seminar? was, Seminar now) =>
        was is not { Date: SeminarDate.On or SeminarDate.Tentative } && now is { Cancelled: null, MarkedHeld: false };

    private static NewsItem? Told(Seminar was, SeminarDate from, Seminar now, GroupSettings settings, string? reason, bool isDatedAnew)
    {
        if ((from is not SeminarDate.On && !isDatedAnew) || now.MarkedHeld) return null;
        if (was.Cancelled is null && now.Cancelled is { } cancelled)
            return new(now.Id, NewsKind.Cancelled, from, now.Date, cancelled.Reason ?? reason);
        if (now.Cancelled is not null) return null;
        if (was.Cancelled is not null) return new(now.Id, NewsKind.Restored, from, now.Date, reason);
        return IsSame(from, now.Date, settings) ? null : new(now.Id, NewsKind.Moved, from, now.Date, reason);
    }

    private static bool IsSame(SeminarDate from, SeminarDate to, GroupSettings settings) =>
        from == to || (from is SeminarDate.On one && to is SeminarDate.On other && one.StartIn(settings) == other.StartIn(settings));
}
