using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Groups;
using StudyGroup.Core.Seminars;

namespace StudyGroup.Core.Posts;

/// <summary>
/// Which reminders a group has, and what becomes of each: every one is posted once or never. A reminder is known by its
/// seminar, that seminar's start and its lead; one that was recorded, in whatever state, is never due again.
/// </summary>
public static class ReminderRules
{
    /// <summary>How long after its moment a reminder says that it is late: the bot looks at least every minute.</summary>
    public static readonly Duration Punctual = Duration.FromMinutes(1);

    private const string Overtaken = "A shorter reminder was due as well and went out in its place.";
    internal const string Over = "Its time had passed before I could post it.";
    internal const string PassedWhenSet = "Its time had already passed when the date, the lead times or the channel were set.";

    /// <summary>The reminders that a group's schedule and settings ask for, over all time; none without a channel.</summary>
    public static IEnumerable<(Seminar Seminar, PostSubject.Reminder Reminder)> Plan(Group group)
    {
        if (group.Settings.Channel is null) yield break;
        foreach (var seminar in group.Seminars.Where(s => s.Cancelled is null && !s.MarkedHeld))
        {
            if (group.StartOf(seminar) is null) continue;
            var start = group.KnownStartOf(seminar)!.Value;
            foreach (var lead in group.Settings.Leads) yield return (seminar, new PostSubject.Reminder(start, lead));
        }
    }

    /// <summary>When a reminder of a seminar is due: <c>1d</c> is the same local time the day before, hours are exact.</summary>
    public static Instant DueAt(Group group, Seminar seminar, PostSubject.Reminder reminder) =>
        Leads.Before(group.StartOf(seminar) ?? reminder.Start, reminder.Lead, group.Settings.Zone);

    /// <summary>The moment at which the first reminder that was not recorded is due, a past one included; or null.</summary>
    /// <param name="group">The group.</param>
    /// <param name="recorded">The keys of all that was recorded.</param>
    public static Instant? NextMoment(Group group, IReadOnlyCollection<string> recorded)
    {
        var moments = Plan(group).Where(p => !recorded.Contains(Key(group, p.Seminar, p.Reminder))).Select(p => DueAt(group, p.Seminar, p.Reminder)).ToList();
        return moments.Count == 0 ? null : moments.Min();
    }

    /// <summary>
    /// What is due of a group: of several reminders of one seminar only the shortest is claimed, and only while it is of use;
    /// the others are recorded as skipped.
    /// </summary>
    /// <param name="group">The group.</param>
    /// <param name="posts">All that was recorded of it.</param>
    /// <param name="now">The group's time.</param>
    public static IReadOnlyList<Post> Due(Group group, IReadOnlyList<Post> posts, Instant now)
    {
        var recorded = posts.Select(p => p.Key).ToHashSet();
        return [.. Plan(group)
            .Where(p => DueAt(group, p.Seminar, p.Reminder) <= now && !recorded.Contains(Key(group, p.Seminar, p.Reminder)))
            .GroupBy(p => p.Seminar)
            .SelectMany(due => OfSeminar(group, due.Key, due.Select(p => p.Reminder).OrderBy(r => r.Lead), now))];
    }

    /// <summary>
    /// The reminders that a change brought about when their moment had already passed: they are never posted. Setting the channel,
    /// even from one to another, counts as setting all of them.
    /// </summary>
    /// <param name="before">The group as it was.</param>
    /// <param name="after">The group as it shall be.</param>
    /// <param name="now">The group's time.</param>
    public static ImmutableArray<Post> PassedWhenChanged(Group before, Group after, Instant now)
    {
        var old = before.Settings.Channel == after.Settings.Channel
            ? Plan(before).Select(p => Key(before, p.Seminar, p.Reminder)).ToHashSet()
            : [];
        return [.. Plan(after)
            .Where(p => DueAt(after, p.Seminar, p.Reminder) <= now && !old.Contains(Key(after, p.Seminar, p.Reminder)))
            .Select(p => Record(after, p.Seminar, p.Reminder, PostState.Skipped, now) with { Reason = PassedWhenSet })];
    }

    /// <summary>Why a reminder is no longer worth posting, in a sentence for organizers; null while it is.</summary>
    internal static string? WhyNotOfUse(Group group, Seminar? seminar, PostSubject.Reminder reminder, Instant now) =>
        WhyChanged(group, seminar, reminder.Start)
        ?? (now < (reminder.Lead > Duration.Zero ? group.StartOf(seminar!) : group.EndOf(seminar!)) ? null : Over);

    /// <summary>Why what is said of a seminar's start is not true any more; null while it is.</summary>
    /// <param name="group">The group.</param>
    /// <param name="seminar">The seminar, or null where it was removed.</param>
    /// <param name="start">The known start that is spoken of.</param>
    /// <param name="orTentative">Whether it stays true of a date that is no longer settled.</param>
    internal static string? WhyChanged(Group group, Seminar? seminar, Instant start, bool orTentative = false)
    {
        if (seminar is null) return "The seminar was removed before it went out.";
        if (seminar.Cancelled is not null) return "The seminar was cancelled before it went out.";
        return (orTentative || seminar.Date is SeminarDate.On) && group.KnownStartOf(seminar) == start ? null : "The seminar was moved before it went out.";
    }

    private static IEnumerable<Post> OfSeminar(Group group, Seminar seminar, IEnumerable<PostSubject.Reminder> shortestFirst, Instant now)
    {
        var taken = false;
        foreach (var reminder in shortestFirst)
        {
            var why = taken ? Overtaken : WhyNotOfUse(group, seminar, reminder, now);
            taken = true;
            yield return Record(group, seminar, reminder, why is null ? PostState.Claimed : PostState.Skipped, now) with
            {
                Late = why is null && now - DueAt(group, seminar, reminder) > Punctual,
                Reason = why,
            };
        }
    }

    private static Post Record(Group group, Seminar seminar, PostSubject.Reminder reminder, PostState state, Instant now) => new()
    {
        Key = Key(group, seminar, reminder),
        Group = group.Id,
        Seminar = seminar.Id,
        Subject = reminder,
        State = state,
        At = now,
        Channel = group.Settings.Channel,
    };

    private static string Key(Group group, Seminar seminar, PostSubject.Reminder reminder) =>
        Post.ReminderKey(group.Id, seminar.Id, reminder.Start, reminder.Lead);
}
