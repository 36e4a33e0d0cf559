using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Reminders;

/// <summary>
/// News of what a change does to dates: one post for the channel, however many seminars. It says which dated seminars were moved (also by
/// another time zone or usual start), cancelled or restored, and gives the first dates of a series that was planned or imported. A single
/// first date isn't news, nor is a tentative date that moved, nor anything over or removed. A tentative date that gets settled is news:
/// until then there was nothing to count on. So is a date that comes back, because the channel was told that it was gone.
/// </summary>
internal sealed class NewsOfDates : IChangeConsequence
{
    // Reminders announce a single first date; several at once are a series that was planned or imported.
    private const int Series = 2;

    /// <summary>The key of news about a seminar; for several seminars, the first one's.</summary>
    public static string KeyOf(GroupId group, SeminarId seminar, Instant at) =>
        string.Create(CultureInfo.InvariantCulture, $"c.{group}.{seminar}.{at.ToUnixTimeTicks()}");

    /// <inheritdoc />
    public GroupUpdate Follow(GroupUpdate change, ChangeCause cause)
    {
        var after = change.Group;
        if (after.Settings.Channel is not { } channel || Told(after, cause) is not [var first, ..] told) return change;
        PostSubject subject = told.Length == 1
            ? new SeminarNews(first.Kind, first.From, first.To, first.Reason)
            : new ScheduleNews(told, Reason(after, cause));
        return change with { Posts = change.Posts.Add(Post.Waiting(after.Id, first.Seminar, subject, channel, cause.At)) };
    }

    private static ImmutableArray<NewsItem> Told(Group after, ChangeCause cause)
    {
        var (before, now) = (cause.Before, cause.At);
        var (areMoved, isUndone) = (AreMoved(before, after), cause.Undoes is not null);
        var reason = Reason(after, cause);
        List<NewsItem> told = [];
        List<NewsItem> first = [];
        foreach (var seminar in Schedule.InOrder(after))
        {
            var isAhead = after.StartOf(seminar) > now;
            if (before.Find(seminar.Id) is { } was)
            {
                if (areMoved && !isAhead && before.StartOf(was) <= now) continue;
                var from = MovedStarts.Said(was.Date, before.Settings, after.Settings);
                if (WhatHappened(was, from, seminar, after.Settings, reason, isAhead && (isUndone || IsSettled(was, seminar))) is { } news)
                {
                    told.Add(news);
                    continue;
                }
            }

            if (isAhead && IsFirst(before.Find(seminar.Id), seminar))
                first.Add(new(seminar.Id, NewsKind.Dated, SeminarDate.Unknown, seminar.Date, reason));
        }

        // The post about the README announces its changes.
        if (cause.By is not null && !isUndone && first.Count >= Series) told.AddRange(first);
        return [.. told];
    }

    private static bool AreMoved(Group before, Group after) =>
        (before.Settings.Zone, before.Settings.Start) != (after.Settings.Zone, after.Settings.Start);

    private static string? Reason(Group after, ChangeCause cause) =>
        cause.Reason ?? (AreMoved(cause.Before, after) ? ClockWords.Say(cause.Before.Settings, after.Settings) : null);

    private static bool IsSettled(Seminar was, Seminar now) => was.Date is SeminarDate.Tentative && now.Date is SeminarDate.On;

    private static bool IsFirst(Seminar? was, Seminar now) =>
        was is not { Date: SeminarDate.On or SeminarDate.Tentative } && now is { Cancelled: null, MarkedHeld: false };

    private static NewsItem? WhatHappened(
        Seminar was, SeminarDate from, Seminar now, GroupSettings settings, string? reason, bool isDatedAnew)
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
