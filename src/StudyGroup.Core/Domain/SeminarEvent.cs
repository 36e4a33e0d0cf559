using NodaTime;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain;

/// <summary>A seminar's event in the server's events tab.</summary>
public sealed record SeminarEvent
{
    /// <summary>The seminar.</summary>
    public required SeminarId Seminar { get; init; }

    /// <summary>When it was recorded as about to be made.</summary>
    public required Instant ClaimedAt { get; init; }

    /// <summary>The event; null if it isn't known whether it was made.</summary>
    public EventId? Id { get; init; }

    /// <summary>What the bot last asked Discord to show; null before that.</summary>
    public EventContent? Asked { get; init; }

    /// <summary>What Discord then showed. What differs from it was changed by people.</summary>
    public EventContent? Shown { get; init; }

    /// <summary>Whether an edit may or may not have happened, so that what Discord shows may be from either side of it.</summary>
    public bool IsUncertain { get; init; }

    /// <summary>What people changed. The bot leaves that alone.</summary>
    public EventParts Kept { get; init; }

    /// <summary>Whether it's in a voice or stage channel, where it starts and ends only when somebody says so.</summary>
    public bool IsInChannel { get; init; }

    /// <summary>Whether it's known to have started.</summary>
    public bool HasStarted { get; init; }

    /// <summary>Whether the bot is about to cancel, complete or delete it.</summary>
    public bool IsClosing { get; init; }

    /// <summary>Whether people deleted or cancelled it. The bot doesn't make it again.</summary>
    public bool IsRemoved { get; init; }
}

/// <summary>The parts of an event that people may change.</summary>
[Flags]
public enum EventParts
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The name.</summary>
    Name = 1,

    /// <summary>The description.</summary>
    Description = 2,

    /// <summary>The place.</summary>
    Venue = 4,

    /// <summary>Start and end.</summary>
    Time = 8,

    /// <summary>All of them.</summary>
    All = Name | Description | Venue | Time,
}

/// <summary>What an event shows.</summary>
/// <param name="Name">1 to 100 code points.</param>
/// <param name="DescriptionHash">A hash of its description, which may name people.</param>
public sealed record EventContent(string Name, string DescriptionHash, EventVenue Venue, Instant Start, Instant End)
{
    /// <summary>The parts in which it differs from another.</summary>
    public EventParts DifferencesFrom(EventContent other) =>
        (Name == other.Name ? EventParts.None : EventParts.Name)
        | (DescriptionHash == other.DescriptionHash ? EventParts.None : EventParts.Description)
        | (Venue == other.Venue ? EventParts.None : EventParts.Venue)
        | ((Start, End) == (other.Start, other.End) ? EventParts.None : EventParts.Time);

    /// <summary>This with some parts of another.</summary>
    public EventContent With(EventParts parts, EventContent from) => new(
        parts.HasFlag(EventParts.Name) ? from.Name : Name,
        parts.HasFlag(EventParts.Description) ? from.DescriptionHash : DescriptionHash,
        parts.HasFlag(EventParts.Venue) ? from.Venue : Venue,
        parts.HasFlag(EventParts.Time) ? from.Start : Start,
        parts.HasFlag(EventParts.Time) ? from.End : End);
}

/// <summary>Where an event is: in a voice or stage channel, or anywhere else.</summary>
/// <param name="Location">The place in words, or a link: 1 to 100 code points; null in a channel.</param>
/// <param name="Channel">The voice or stage channel; null anywhere else.</param>
/// <param name="IsStage">Whether the channel is a stage.</param>
public sealed record EventVenue(string? Location, ChannelId? Channel = null, bool IsStage = false);
