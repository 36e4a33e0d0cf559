using System.Globalization;
using NodaTime;
using StudyGroup.Core.Drafts;
using StudyGroup.Core.Groups;
using StudyGroup.Core.Seminars;

namespace StudyGroup.Core.Posts;

/// <summary>
/// A message that the bot posts of its own accord, exactly once: a reminder, a recap or news for the group's channel, or a nudge for a presenter.
/// It is claimed, durably, before it is posted and settled after.
/// </summary>
public sealed record Post
{
    /// <summary>What makes it this post and no other. At most 70 ASCII letters, digits, "." and "-".</summary>
    public required string Key { get; init; }

    /// <summary>Whose channel it goes to.</summary>
    public required GroupId Group { get; init; }

    /// <summary>The seminar that it speaks of; of several the first; the id 0, which none has, where it speaks of the series as a whole.</summary>
    public required SeminarId Seminar { get; init; }

    /// <summary>What it says.</summary>
    public required PostSubject Subject { get; init; }

    /// <summary>How far it is.</summary>
    public required PostState State { get; init; }

    /// <summary>When it reached that state; of a claimed one, when it was claimed.</summary>
    public required Instant At { get; init; }

    /// <summary>
    /// The channel in which it is, or was to be. A nudge has none while it is a direct message, and one where its presenter takes none.
    /// </summary>
    public ChannelId? Channel { get; init; }

    /// <summary>The message that it became.</summary>
    public MessageId? Message { get; init; }

    /// <summary>
    /// A print of what its message reads, while it is kept true; "" where that is not certain. Null where it is not kept true, or not any
    /// more: see <see cref="StandingRules"/>.
    /// </summary>
    public string? Says { get; init; }

    /// <summary>Whether it went out late and says so.</summary>
    public bool Late { get; init; }

    /// <summary>Why it was skipped, failed or is not known of: a plain sentence for organizers.</summary>
    public string? Reason { get; init; }

    /// <summary>The presenter for whom alone it is meant: by direct message, or where they take none, in the channel; null where it is for all.</summary>
    public MemberId? Recipient => Subject switch
    {
        PostSubject.Nudge nudge => nudge.Presenter,
        PostSubject.Assigned assigned => assigned.Presenter,
        _ => null,
    };

    /// <summary>Whether it is a direct message to a presenter.</summary>
    public bool IsDirect => Recipient is not null && Channel is null;

    /// <summary>The command by which its channel is chosen.</summary>
    public string ChannelChosenBy => Subject is PostSubject.Proposal or PostSubject.ReadmeApplied ? "/manage sync channel" : "/manage settings";

    /// <summary>Whether its message is a command's answer: it is looked for and never posted.</summary>
    public bool IsAnswer => Subject is PostSubject.PointAdded or PostSubject.UndoOffered;

    /// <summary>The post of an answer that everyone sees and that is to be kept true.</summary>
    /// <param name="group">Whose.</param>
    /// <param name="subject">What it says.</param>
    /// <param name="channel">Where it is.</param>
    /// <param name="now">The group's time.</param>
    public static Post OfAnswer(GroupId group, PostSubject subject, ChannelId channel, Instant now) => new()
    {
        Key = subject switch
        {
            PostSubject.PointAdded added => $"k.{group}.{added.Point}",
            PostSubject.UndoOffered offered => $"y.{group}.{offered.Id}",
            _ => throw new ArgumentOutOfRangeException(nameof(subject), subject, "That is no answer."),
        },
        Group = group,
        Seminar = subject is PostSubject.PointAdded point ? point.Seminar : default,
        Subject = subject,
        State = PostState.Waiting,
        At = now,
        Channel = channel,
    };

    /// <summary>Whether it has no message of its own, but brings up to date what stands.</summary>
    public bool IsRenewal => Subject is PostSubject.ProposalEnded;

    /// <summary>Whether it is what a renewal brings up to date.</summary>
    public bool IsRenewedBy(Post renewal) =>
        (Subject, renewal.Subject) is (PostSubject.Proposal proposal, PostSubject.ProposalEnded ended) && proposal.Draft == ended.Draft;

    /// <summary>Whether it speaks of a seminar.</summary>
    public bool SpeaksOf(SeminarId seminar) => Seminar == seminar || (Subject is PostSubject.Changes changes && changes.Seminars.Any(n => n.Seminar == seminar));

    /// <summary>The key of a reminder: it carries the start, so that a move makes a new one.</summary>
    public static string ReminderKey(GroupId group, SeminarId seminar, Instant start, Duration lead) =>
        string.Create(CultureInfo.InvariantCulture, $"r.{group}.{seminar}.{start.ToUnixTimeSeconds()}.{(long)lead.TotalSeconds}");

    /// <summary>The key of a nudge: it carries the start and the presenter, so that a move or somebody else makes a new one.</summary>
    public static string NudgeKey(GroupId group, SeminarId seminar, PostSubject.Nudge nudge) =>
        string.Create(CultureInfo.InvariantCulture, $"n.{group}.{seminar}.{nudge.Start.ToUnixTimeSeconds()}.{nudge.Presenter}.{(int)nudge.Kind}");

    /// <summary>The key of the word to a member that they present something, at a moment.</summary>
    public static string AssignedKey(GroupId group, PostSubject.Assigned assigned) =>
        string.Create(CultureInfo.InvariantCulture, $"q.{group}.{assigned.At.ToUnixTimeTicks()}.{assigned.Presenter}");

    /// <summary>The key of the news that the time zone was changed, at a moment.</summary>
    public static string ZoneKey(GroupId group, Instant at) => string.Create(CultureInfo.InvariantCulture, $"z.{group}.{at.ToUnixTimeTicks()}");

    /// <summary>The key of a recap: it carries the start, so that a seminar that was moved after all has another.</summary>
    public static string RecapKey(GroupId group, SeminarId seminar, Instant start) =>
        string.Create(CultureInfo.InvariantCulture, $"e.{group}.{seminar}.{start.ToUnixTimeSeconds()}");

    /// <summary>The key of the word that a date does not suit: said once of each date by each presenter.</summary>
    public static string UnsuitedKey(GroupId group, SeminarId seminar, PostSubject.Unsuited unsuited) =>
        string.Create(CultureInfo.InvariantCulture, $"u.{group}.{seminar}.{unsuited.Start.ToUnixTimeSeconds()}.{unsuited.By}");

    /// <summary>The key of the news that slides were added, at a moment.</summary>
    public static string SlidesKey(GroupId group, SeminarId seminar, Instant at) =>
        string.Create(CultureInfo.InvariantCulture, $"s.{group}.{seminar}.{at.ToUnixTimeTicks()}");

    /// <summary>The key of the proposal of a README's changes.</summary>
    public static string ProposalKey(GroupId group, DraftId draft) => $"p.{group}.{draft}";

    /// <summary>The key of the word that a proposal does not hold any more.</summary>
    public static string ProposalEndedKey(GroupId group, DraftId draft) => $"w.{group}.{draft}";

    /// <summary>The key of the news that a README's changes were applied, at a moment.</summary>
    public static string AppliedKey(GroupId group, Instant at) => string.Create(CultureInfo.InvariantCulture, $"a.{group}.{at.ToUnixTimeTicks()}");

    /// <summary>The key of the news of a change, made at a moment.</summary>
    public static string ChangeKey(GroupId group, SeminarId seminar, Instant at) =>
        string.Create(CultureInfo.InvariantCulture, $"c.{group}.{seminar}.{at.ToUnixTimeTicks()}");
}

/// <summary>How far a post is.</summary>
public enum PostState
{
    /// <summary>To be posted as soon as may be.</summary>
    Waiting,

    /// <summary>About to be posted; where nothing came after, it may have been.</summary>
    Claimed,

    /// <summary>It stands in the channel.</summary>
    Posted,

    /// <summary>It was not posted, on purpose.</summary>
    Skipped,

    /// <summary>It could not be posted.</summary>
    Failed,

    /// <summary>It may have been posted or not, and there is no finding out; it is not tried again.</summary>
    Unknown,
}
