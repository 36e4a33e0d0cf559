using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain;

/// <summary>
/// The state of a group's syllabus: its messages, each recorded before and after it's posted, and any problem.
/// <see cref="GroupSettings.SyllabusChannel"/> says where it belongs.
/// </summary>
public sealed record Syllabus
{
    /// <summary>The group.</summary>
    public required GroupId Group { get; init; }

    /// <summary>Its messages in the order they were posted, one page each.</summary>
    public ImmutableArray<SyllabusMessage> Messages { get; init; } = [];

    /// <summary>The number for its next message. Numbers are never reused.</summary>
    public long NextNumber { get; init; } = 1;

    /// <summary>What keeps it from being up to date, or null.</summary>
    public SyllabusProblem? Problem { get; init; }

    /// <summary>The state of a group that never had a syllabus.</summary>
    public static Syllabus None(GroupId group) => new() { Group = group };

    /// <summary>The message with a number, or null.</summary>
    public SyllabusMessage? Find(long number) => Messages.FirstOrDefault(m => m.Number == number);

    /// <summary>A link to its first message in a channel, or null if it isn't there.</summary>
    /// <param name="server">The group's server.</param>
    public Span.Message? Link(ServerId server, ChannelId? channel, string label) =>
        Messages is [{ Message: { } message } first, ..] && first.Channel == channel
            ? new Span.Message(label, server, first.Channel, message)
            : null;

    /// <summary>A message's unique key: at most 50 letters, digits and ".".</summary>
    public string Key(SyllabusMessage message) => string.Create(CultureInfo.InvariantCulture, $"s.{Group}.{message.Number}");

    /// <summary>With another message, about to be posted.</summary>
    public Syllabus Claim(ChannelId channel, Instant now) => this with
    {
        Messages = Messages.Add(
            new SyllabusMessage { Number = NextNumber, Channel = channel, ClaimedAt = now, IsFirst = Messages.IsEmpty }),
        NextNumber = NextNumber + 1,
    };

    /// <summary>With the message replacing the one with its number, if there is one.</summary>
    public Syllabus With(SyllabusMessage message) =>
        Find(message.Number) is { } old ? this with { Messages = Messages.Replace(old, message) } : this;

    /// <summary>Without a message.</summary>
    public Syllabus Without(long number) => this with { Messages = Messages.RemoveAll(m => m.Number == number) };

    /// <summary>Forgets problems and contents, so that everything is checked and tried again.</summary>
    public Syllabus Afresh() =>
        this with { Problem = null, Messages = [.. Messages.Select(m => m with { ContentHash = null, PinRefused = null })] };
}

/// <summary>One message of a syllabus.</summary>
public sealed record SyllabusMessage
{
    /// <summary>Its number, unique in the group's syllabus and never reused.</summary>
    public required long Number { get; init; }

    /// <summary>The channel.</summary>
    public required ChannelId Channel { get; init; }

    /// <summary>When it was recorded as about to be posted.</summary>
    public required Instant ClaimedAt { get; init; }

    /// <summary>Whether it's the first message. If that one is lost, the others are posted anew.</summary>
    public bool IsFirst { get; init; }

    /// <summary>The posted message; null if it isn't known whether it was posted.</summary>
    public MessageId? Message { get; init; }

    /// <summary>The fingerprint of its content; null if that isn't known for certain.</summary>
    public string? ContentHash { get; init; }

    /// <summary>Whether it has been pinned.</summary>
    public bool IsPinned { get; init; }

    /// <summary>Why it couldn't be pinned; null if it hasn't been tried.</summary>
    public PinRefusal? PinRefused { get; init; }
}

/// <summary>Why a message couldn't be pinned.</summary>
/// <param name="Sentence">The reason and what to do, for organizers.</param>
/// <param name="At">When it was tried.</param>
public sealed record PinRefusal(string Sentence, Instant At);

/// <summary>Why a syllabus couldn't be brought up to date.</summary>
/// <param name="Sentence">The reason and what to do, for organizers.</param>
/// <param name="At">When it was tried.</param>
/// <param name="Wanted">The fingerprints of the content that was refused; "" if the channel refuses any content.</param>
public sealed record SyllabusProblem(string Sentence, ChannelId Channel, Instant At, string Wanted);
