using System.Globalization;
using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Attending;
using StudyGroup.Core.Posts;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Reminders;

/// <summary>A reminder that a seminar starts.</summary>
/// <param name="Start">When it starts, according to its stored date: see <see cref="Group.KnownStartOf"/>.</param>
/// <param name="Lead">How long before the start the reminder is due; zero is at the start.</param>
public sealed record Reminder(Instant Start, Duration Lead) : PostSubject
{
    /// <summary>Includes the start, so that a moved seminar gets new reminders.</summary>
    /// <inheritdoc />
    public override string KeyOf(GroupId group, SeminarId seminar, Instant at) =>
        string.Create(CultureInfo.InvariantCulture, $"r.{group}.{seminar}.{Start.ToUnixTimeSeconds()}.{(long)Lead.TotalSeconds}");
}

/// <summary>Reminders, one per seminar and lead time.</summary>
internal sealed class ReminderKind : SeminarPostKind<Reminder>
{
    /// <inheritdoc />
    public override bool OnlyLastGoesOut => true;

    /// <inheritdoc />
    public override bool StartsOverInNewChannel => true;

    /// <summary>When a reminder is due: <c>1d</c> is the same local time the day before, hours are exact.</summary>
    public static Instant DueAt(Group group, Seminar seminar, Reminder reminder) =>
        LeadTimes.Before(group.StartOf(seminar) ?? reminder.Start, reminder.Lead, group.Settings.Zone);

    /// <inheritdoc />
    public override IEnumerable<PlannedPost> Plan(Group group) => group.Seminars
        .Where(s => s is { Cancelled: null, MarkedHeld: false, Date: SeminarDate.On })
        .SelectMany(s => group.Settings.LeadTimes.Select(lead => new Reminder(group.KnownStartOf(s)!.Value, lead))
            .Select(reminder => new PlannedPost(group.Id, s, reminder, DueAt(group, s, reminder))));

    /// <inheritdoc />
    protected override string? WhyNotWorthPosting(Group group, Post post, Reminder reminder, Instant now)
    {
        var seminar = group.Find(post.Seminar);
        if (WhyChanged(group, seminar, reminder.Start) is { } why) return why;
        var until = reminder.Lead > Duration.Zero ? group.StartOf(seminar!) : group.EndOf(seminar!);
        return now < until ? null : TooLate;
    }

    /// <inheritdoc />
    protected override Card Card(Group group, Seminar seminar, Post post, Reminder reminder, PostSources sources, Instant now) =>
        ReminderCard.Of(
        group, seminar, post, reminder, sources.Points.Of(group.Id, seminar.Id), now,
        AttendanceRules.Count(group, seminar, sources.Attendance.Of(group.Id, seminar.Id)));

    /// <inheritdoc />
    protected override Line What(Reminder reminder) =>
        $"reminder {Before(reminder.Lead)} ({new Span.Moment(reminder.Start, TimestampStyle.Short)})";

    /// <inheritdoc />
    protected override Instant? LiveUntil(Group group, Post post, Reminder reminder) =>
        Posts.LiveUntil.End(group, post.Seminar, reminder.Start);

    /// <inheritdoc />
    // A seminar that was marked as held gets no reminders.
    protected override bool Follows(Group group, Post post, Reminder reminder) => group.Find(post.Seminar) is not { MarkedHeld: true };

    private static string Before(Duration lead) => lead == Duration.Zero ? "at the start" : $"{DateWords.LeadTime(lead)} before";
}
