using System.Globalization;
using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Attending;
using StudyGroup.Core.Features.Seminars;
using StudyGroup.Core.Posts;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Reminders;

/// <summary>
/// A seminar's card in the channel. It stays true until the seminar is over, then turns into the recap, and pings nobody.
/// </summary>
/// <param name="Start">When the seminar starts, according to its date when the card was due: see <see cref="Group.KnownStartOf"/>.</param>
/// <param name="Lead">The lead time of the reminder that it was posted for.</param>
public sealed record LivingCard(Instant Start, Duration Lead) : PostSubject
{
    /// <summary>Whether a reminder brought it along; otherwise it's the reminder itself.</summary>
    public bool IsBroughtAlong { get; init; }

    /// <summary>That of the reminder that it is, so that nothing is said twice for the same lead time.</summary>
    /// <inheritdoc />
    public override string KeyOf(GroupId group, SeminarId seminar, Instant at) => IsBroughtAlong
        ? string.Create(CultureInfo.InvariantCulture, $"l.{group}.{seminar}.{Start.ToUnixTimeSeconds()}.{(long)Lead.TotalSeconds}")
        : new Reminder(Start, Lead).KeyOf(group, seminar, at);

    /// <summary>Whether a post is the card of a seminar that stands, or may stand, in a channel.</summary>
    internal static bool IsStanding(Post post, SeminarId seminar, ChannelId? channel) =>
        post.Subject is LivingCard && post.Seminar == seminar && post.Channel == channel
        && post is { State: PostState.Claimed or PostState.Unknown } or { State: PostState.Posted, ContentHash: not null };
}

/// <summary>
/// One card per seminar. It is the first reminder of several; a later reminder brings it along if there's none in its channel: the seminar
/// got its date late, the channel was changed, or somebody deleted the card.
/// </summary>
internal sealed class LivingCardKind : SeminarPostKind<LivingCard>
{
    /// <inheritdoc />
    public override bool StartsOverInNewChannel => true;

    /// <inheritdoc />
    public override IEnumerable<PlannedPost> Plan(Group group) => group.Settings.LeadTimes is [var first, _, ..]
        ? group.Seminars.Where(ReminderKind.IsReminded).Select(s => new PlannedPost(
            group.Id, s, new LivingCard(group.KnownStartOf(s)!.Value, first), ReminderKind.DueAt(group, s, first)))
        : [];

    /// <inheritdoc />
    protected override string? WhyNotWorthPosting(Group group, Post post, LivingCard card, Instant now)
    {
        var seminar = group.Find(post.Seminar);
        if (WhyChanged(group, seminar, card.Start) is { } why) return why;
        return now < group.EndOf(seminar!) ? null : TooLate;
    }

    /// <inheritdoc />
    protected override string? WhySaidAlready(Group group, Post post, LivingCard card, PostSources sources, Instant now) =>
        sources.Posts.Live(group.Id).Any(other => other.Key != post.Key && LivingCard.IsStanding(other, post.Seminar, post.Channel))
            ? "Its card is in the channel already."
            : null;

    /// <inheritdoc />
    protected override Card Card(Group group, Seminar seminar, Post post, LivingCard card, PostSources sources, Instant now)
    {
        var points = sources.Points.Of(group.Id, seminar.Id);
        var turnout = AttendanceRules.TurnoutOf(group, seminar, sources.Attendance.Of(group.Id, seminar.Id));
        var more = SeminarButton.Of(post, "More");
        return group.Settings.Recap && Schedule.StatusOf(group, seminar, now) == SeminarStatus.Held
            ? RecapCard.Of(group, seminar, points, turnout, more)
            : SeminarCard.For(group, seminar, points, now, turnout, more);
    }

    /// <inheritdoc />
    protected override Line What(LivingCard card) => $"its card, {ReminderKind.Before(card.Lead)}";

    /// <inheritdoc />
    // After a move somebody may still go by the old date.
    protected override Instant? LiveUntil(Group group, Post post, LivingCard card) =>
        Posts.LiveUntil.End(group, post.Seminar, card.Start) + (group.Settings.Recap ? Posts.LiveUntil.AfterEnd : Duration.Zero);
}
