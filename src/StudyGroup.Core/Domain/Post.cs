using NodaTime;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain;

/// <summary>
/// A message that the bot posts on its own, exactly once: a reminder, a recap or news in the group's channel, or a question to a presenter.
/// It is claimed, durably, before it is posted, and settled afterwards.
/// </summary>
public sealed record Post
{
    /// <summary>Its key, unlike any other post's. At most 70 ASCII letters, digits, "." and "-".</summary>
    public required string Key { get; init; }

    /// <summary>All keys that its claim covers: its own, and those of posts that were due at the same time and share its message.</summary>
    public IEnumerable<string> Keys => [Key, .. Subject.FurtherKeys(Group)];

    /// <summary>Whose post it is.</summary>
    public required GroupId Group { get; init; }

    /// <summary>The seminar it's about, or the first of several; the id 0, which no seminar has, if it isn't about one.</summary>
    public required SeminarId Seminar { get; init; }

    /// <summary>What it says.</summary>
    public required PostSubject Subject { get; init; }

    /// <summary>How far it has got.</summary>
    public required PostState State { get; init; }

    /// <summary>When it reached that state; for a claimed post, when it was claimed.</summary>
    public required Instant At { get; init; }

    /// <summary>
    /// The channel it is in, or was meant for. A post for one member has none while it's a direct message; if they don't accept those, it
    /// goes to the group's channel.
    /// </summary>
    public ChannelId? Channel { get; init; }

    /// <summary>The message it became.</summary>
    public MessageId? Message { get; init; }

    /// <summary>
    /// A hash of what its message shows, while the message is kept up to date; "" if that is uncertain. Null if the message is not, or no
    /// longer, kept up to date.
    /// </summary>
    public string? ContentHash { get; init; }

    /// <summary>Whether it went out late and says so.</summary>
    public bool Late { get; init; }

    /// <summary>Why it was skipped, failed or is unknown: a plain sentence for organizers.</summary>
    public string? Reason { get; init; }

    /// <summary>The only member it is meant for; null if it is for everyone.</summary>
    public MemberId? Recipient => Subject.Recipient;

    /// <summary>Whether it goes out as a direct message.</summary>
    public bool IsDirect => Recipient is not null && Channel is null;

    /// <summary>Whether its message is a command's answer. If it's unknown which, it's searched for; it's never posted.</summary>
    public bool IsAnswer => Subject is AnswerSubject;

    /// <summary>Whether it has no message of its own, but brings an earlier one up to date.</summary>
    public bool IsRenewal => Subject is RenewalSubject;

    /// <summary>Whether it is the post that a renewal brings up to date.</summary>
    public bool IsRenewedBy(Post renewal) => renewal.Subject is RenewalSubject subject && subject.Renews(Subject);

    /// <summary>A post that is to go out as soon as possible.</summary>
    /// <param name="seminar">The seminar it's about; the id 0 if it is about none.</param>
    /// <param name="channel">The channel it goes to; null for a direct message.</param>
    /// <param name="now">The group's time.</param>
    public static Post Waiting(GroupId group, SeminarId seminar, PostSubject subject, ChannelId? channel, Instant now) => new()
    {
        Key = subject.KeyOf(group, seminar, now),
        Group = group,
        Seminar = seminar,
        Subject = subject,
        State = PostState.Waiting,
        At = now,
        Channel = channel,
    };

    /// <summary>The same waiting post of another group.</summary>
    public Post For(GroupId group) =>
        group == Group ? this : this with { Group = group, Key = Subject.KeyOf(group, Seminar, At) };

    /// <summary>The post of a command's answer that everyone in a channel sees and that is kept up to date.</summary>
    public static Post OfAnswer(GroupId group, AnswerSubject subject, ChannelId channel, Instant now) =>
        Waiting(group, subject.SeminarOfPost, subject, channel, now);
}

/// <summary>How far a post has got.</summary>
public enum PostState
{
    /// <summary>To be posted as soon as possible.</summary>
    Waiting,

    /// <summary>About to be posted. If the state stays like this, it may have been posted.</summary>
    Claimed,

    /// <summary>It is in the channel.</summary>
    Posted,

    /// <summary>It was left out on purpose.</summary>
    Skipped,

    /// <summary>It couldn't be posted.</summary>
    Failed,

    /// <summary>It may or may not have been posted, and there's no way to find out; it isn't tried again.</summary>
    Unknown,
}
