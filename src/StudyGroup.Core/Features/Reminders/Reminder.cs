using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Posts;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Reminders;

/// <summary>A reminder that a seminar starts: a short reply to the seminar's card.</summary>
/// <param name="Start">When it starts, according to its stored date: see <see cref="Group.KnownStartOf"/>.</param>
/// <param name="Lead">How long before the start the reminder is due; zero is at the start.</param>
public sealed record Reminder(Instant Start, Duration Lead) : PostSubject
{
    /// <summary>Other seminars' reminders that were due at the same time and share the message.</summary>
    public ImmutableArray<FurtherReminder> Further { get; init; } = [];

    /// <summary>Includes the start, so that a moved seminar gets new reminders.</summary>
    /// <inheritdoc />
    public override string KeyOf(GroupId group, SeminarId seminar, Instant at) => KeyOf(group, seminar, Start, Lead);

    /// <inheritdoc />
    public override IEnumerable<string> FurtherKeys(GroupId group) => Further.Select(f => KeyOf(group, f.Seminar, f.Start, f.Lead));

    /// <summary>Whether it says the same.</summary>
    public bool Equals(Reminder? other) =>
        other is not null && Start == other.Start && Lead == other.Lead && Further.SequenceEqual(other.Further);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Start, Lead, Further.Length);

    /// <summary>All reminders in a post's message, its own first.</summary>
    internal static ImmutableArray<FurtherReminder> All(Post post, Reminder reminder) =>
        [new(post.Seminar, reminder.Start, reminder.Lead), .. reminder.Further];

    private static string KeyOf(GroupId group, SeminarId seminar, Instant start, Duration lead) =>
        string.Create(CultureInfo.InvariantCulture, $"r.{group}.{seminar}.{start.ToUnixTimeSeconds()}.{(long)lead.TotalSeconds}");
}

/// <summary>A reminder in another's message.</summary>
/// <param name="Start">See <see cref="Reminder"/>.</param>
/// <param name="Lead">See <see cref="Reminder"/>.</param>
public sealed record FurtherReminder(SeminarId Seminar, Instant Start, Duration Lead);

/// <summary>
/// Reminders, one per seminar and lead time except the longest of several, for which the seminar's card is posted. Each replaces the one
/// before, and the last goes when the seminar is over. Only those with the two shortest lead times ping.
/// </summary>
internal sealed class ReminderKind : SeminarPostKind<Reminder>
{
    private const int MaxPings = 2;

    /// <inheritdoc />
    public override bool OnlyLastGoesOut => true;

    /// <inheritdoc />
    public override bool StartsOverInNewChannel => true;

    /// <inheritdoc />
    // Nobody needs to read when a seminar that's over began: its card says so.
    public override bool GoesWhenOver => true;

    /// <summary>Whether a seminar gets reminders once they're due.</summary>
    public static bool IsReminded(Seminar seminar) => seminar is { Cancelled: null, MarkedHeld: false, Date: SeminarDate.On };

    /// <summary>When a reminder is due: <c>1d</c> is the same local time the day before, hours are exact.</summary>
    public static Instant DueAt(Group group, Seminar seminar, Duration lead) =>
        LeadTimes.Before(group.StartOf(seminar)!.Value, lead, group.Settings.Zone);

    /// <summary>"1 day before", "at the start".</summary>
    public static string Before(Duration lead) => lead == Duration.Zero ? "at the start" : $"{DateWords.LeadTime(lead)} before";

    /// <summary>Whether the reminder with a lead time pings the group's role.</summary>
    public static bool Pings(GroupSettings settings, Duration lead) => settings.LeadTimes.Count(other => other < lead) < MaxPings;

    /// <inheritdoc />
    public override IEnumerable<PlannedPost> Plan(Group group) => group.Seminars
        .Where(IsReminded)
        .SelectMany(s => Replies(group.Settings.LeadTimes).Select(lead => new PlannedPost(
            group.Id, s, new Reminder(group.KnownStartOf(s)!.Value, lead), DueAt(group, s, lead))));

    /// <inheritdoc />
    public override IEnumerable<PostSubject> NeededBefore(Group group, Post post, IReadOnlyList<Post> recorded) =>
        post.Subject is Reminder reminder && !recorded.Any(other => LivingCard.IsStanding(other, post.Seminar, post.Channel))
            ? [new LivingCard(reminder.Start, reminder.Lead) { IsBroughtAlong = true }]
            : [];

    /// <inheritdoc />
    public override IReadOnlyList<Post> Merge(IReadOnlyList<Post> due)
    {
        if (due.Where(p => p.State == PostState.Claimed).ToList() is not [var first, _, ..] claimed) return due;
        ImmutableArray<FurtherReminder> all = [.. claimed.SelectMany(p => Reminder.All(p, (Reminder)p.Subject))];
        var merged = first with { Subject = (Reminder)first.Subject with { Further = all[1..] }, Late = claimed.All(p => p.Late) };
        return [.. due.Except(claimed), merged];
    }

    /// <inheritdoc />
    public override bool RepliesTo(Post post, Post standing) =>
        standing.Message is not null && LivingCard.IsStanding(standing, post.Seminar, post.Channel);

    /// <inheritdoc />
    public override bool IsReplacedBy(Post post, Post standing) =>
        post.Subject is Reminder reminder && standing is { Subject: Reminder newer, Message: not null } && standing.At > post.At
        && post.Channel == standing.Channel
        && Reminder.All(post, reminder).Select(r => r.Seminar).All(Reminder.All(standing, newer).Select(r => r.Seminar).Contains);

    /// <inheritdoc />
    protected override string? WhyNotWorthPosting(Group group, Post post, Reminder reminder, Instant now)
    {
        List<string?> why = [.. Reminder.All(post, reminder).Select(r => WhyNotWorthPosting(group, r, now))];
        return why.Contains(null) ? null : why[0];
    }

    /// <inheritdoc />
    protected override Card Card(Group group, Seminar seminar, Post post, Reminder reminder, PostSources sources, Instant now) =>
        ReminderCard.Of(group, post, reminder);

    /// <inheritdoc />
    protected override Card Removed(Group group, Post post, Reminder reminder) =>
        reminder.Further.IsEmpty ? base.Removed(group, post, reminder) : ReminderCard.Of(group, post, reminder);

    /// <inheritdoc />
    protected override Line What(Reminder reminder)
    {
        var others = reminder.Further.Length switch
        {
            0 => "",
            1 => ", together with another seminar's",
            var more => $", together with those of {more} other seminars",
        };
        return $"reminder {Before(reminder.Lead)} ({new Span.Moment(reminder.Start, TimestampStyle.Short)}){others}";
    }

    /// <inheritdoc />
    protected override Line WhatBriefly(Reminder reminder) => $"reminder {Before(reminder.Lead)}";

    /// <inheritdoc />
    protected override Instant? LiveUntil(Group group, Post post, Reminder reminder) =>
        Reminder.All(post, reminder).Max(r => Posts.LiveUntil.End(group, r.Seminar, r.Start));

    /// <inheritdoc />
    // A seminar that was marked as held gets no reminders.
    protected override bool Follows(Group group, Post post, Reminder reminder) =>
        !Reminder.All(post, reminder).All(r => group.Find(r.Seminar) is { MarkedHeld: true });

    // For the longest of several the card is posted.
    private static IEnumerable<Duration> Replies(ImmutableArray<Duration> leads) => leads.Skip(leads.Length > 1 ? 1 : 0);

    private static string? WhyNotWorthPosting(Group group, FurtherReminder reminder, Instant now)
    {
        var seminar = group.Find(reminder.Seminar);
        if (WhyChanged(group, seminar, reminder.Start) is { } why) return why;
        if (seminar!.MarkedHeld) return "The seminar was marked as held before I could post this.";
        var until = reminder.Lead > Duration.Zero ? group.StartOf(seminar) : group.EndOf(seminar);
        return now < until ? null : TooLate;
    }
}
