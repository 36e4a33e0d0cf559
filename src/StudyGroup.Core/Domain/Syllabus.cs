using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain;

/// <summary>
/// What is known of a group's syllabus in its channel: its messages, each noted before it is posted and after, and what hinders it.
/// Where it is wanted stands in <see cref="GroupSettings.SyllabusChannel"/>.
/// </summary>
public sealed record Syllabus
{
    /// <summary>Whose.</summary>
    public required GroupId Group { get; init; }

    /// <summary>Its messages in the order in which they were posted, each with a page.</summary>
    public ImmutableArray<SyllabusMessage> Messages { get; init; } = [];

    /// <summary>The number that its next message gets; numbers are never used twice.</summary>
    public long NextNumber { get; init; } = 1;

    /// <summary>What hinders it, or null while nothing does.</summary>
    public SyllabusProblem? Problem { get; init; }

    /// <summary>The syllabus of a group that has had none.</summary>
    public static Syllabus None(GroupId group) => new() { Group = group };

    /// <summary>The message with a number, or null.</summary>
    public SyllabusMessage? Find(long number) => Messages.FirstOrDefault(m => m.Number == number);

    /// <summary>A link to its beginning in a channel, or null where it does not stand there.</summary>
    public Span.Message? Link(ChannelId? channel, string label) =>
        Messages is [{ Message: { } message } first, ..] && first.Channel == channel ? new Span.Message(label, Group, first.Channel, message) : null;

    /// <summary>The key of one of its messages, which no other message has: letters, digits and ".", at most 50.</summary>
    public string Key(SyllabusMessage message) => string.Create(CultureInfo.InvariantCulture, $"s.{Group}.{message.Number}");

    /// <summary>With one message more, which is about to be posted.</summary>
    public Syllabus Claim(ChannelId channel, Instant now) => this with
    {
        Messages = Messages.Add(new SyllabusMessage { Number = NextNumber, Channel = channel, ClaimedAt = now, IsFirst = Messages.IsEmpty }),
        NextNumber = NextNumber + 1,
    };

    /// <summary>With a message put in the place of the one with its number, where there is one.</summary>
    public Syllabus With(SyllabusMessage message) => Find(message.Number) is { } old ? this with { Messages = Messages.Replace(old, message) } : this;

    /// <summary>Without a message.</summary>
    public Syllabus Without(long number) => this with { Messages = Messages.RemoveAll(m => m.Number == number) };

    /// <summary>As if nothing stood in the way and nobody knew what it says, so that all is looked at and tried again.</summary>
    public Syllabus Afresh() => this with { Problem = null, Messages = [.. Messages.Select(m => m with { Says = null, PinRefused = null })] };
}

/// <summary>A message of a syllabus.</summary>
public sealed record SyllabusMessage
{
    /// <summary>Its number among all that the group's syllabus has ever had.</summary>
    public required long Number { get; init; }

    /// <summary>The channel.</summary>
    public required ChannelId Channel { get; init; }

    /// <summary>When it was noted that it is about to be posted.</summary>
    public required Instant ClaimedAt { get; init; }

    /// <summary>Whether the syllabus begins with it. Without its first message the others make no sense any more.</summary>
    public bool IsFirst { get; init; }

    /// <summary>The message that it became; null where it is not known whether it was posted.</summary>
    public MessageId? Message { get; init; }

    /// <summary>The fingerprint of what it says; null where that is not known for certain.</summary>
    public string? Says { get; init; }

    /// <summary>Whether it was pinned.</summary>
    public bool IsPinned { get; init; }

    /// <summary>That it could not be pinned, and why; null where it was not tried.</summary>
    public PinRefusal? PinRefused { get; init; }
}

/// <summary>A message could not be pinned.</summary>
/// <param name="Sentence">Why, with the remedy: for organizers.</param>
/// <param name="At">When it was tried.</param>
public sealed record PinRefusal(string Sentence, Instant At);

/// <summary>A syllabus could not be brought up to date.</summary>
/// <param name="Sentence">Why, with the remedy: for organizers.</param>
/// <param name="Channel">Where.</param>
/// <param name="At">When it was tried.</param>
/// <param name="Wanted">The fingerprints of what it was to say; "" where the channel refuses whatever it says.</param>
public sealed record SyllabusProblem(string Sentence, ChannelId Channel, Instant At, string Wanted);
