using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Events;

/// <summary>
/// An event in a server's events tab.
/// See https://docs.discord.com/developers/resources/guild-scheduled-event#guild-scheduled-event-object.
/// </summary>
public sealed record ScheduledEvent
{
    /// <summary>Its id.</summary>
    public required Snowflake Id { get; init; }

    /// <summary>Whether the bot created it.</summary>
    public required bool IsOwn { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its description, or "".</summary>
    public required string Description { get; init; }

    /// <summary>Where it is.</summary>
    public required EventPlace Place { get; init; }

    /// <summary>When it starts.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>When it ends; external events always say so.</summary>
    public DateTimeOffset? End { get; init; }

    /// <summary>How far it has got.</summary>
    public required EventStatus Status { get; init; }

    /// <summary>How many people are interested; null if Discord didn't say.</summary>
    public int? Interested { get; init; }

    /// <summary>Whether it's scheduled or active. The other states are final.</summary>
    public bool IsOpen => Status is EventStatus.Scheduled or EventStatus.Active;
}

/// <summary>How far an event has got.</summary>
public enum EventStatus
{
    /// <summary>It hasn't started.</summary>
    Scheduled = 1,

    /// <summary>It has started.</summary>
    Active = 2,

    /// <summary>It is over.</summary>
    Completed = 3,

    /// <summary>It was canceled.</summary>
    Canceled = 4,
}

/// <summary>What kind of place an event has.</summary>
public enum EventKind
{
    /// <summary>A stage channel.</summary>
    Stage = 1,

    /// <summary>A voice channel.</summary>
    Voice = 2,

    /// <summary>Anywhere else. Such events start and end by themselves.</summary>
    External = 3,
}

/// <summary>Where an event is.</summary>
/// <param name="Kind">The kind of place.</param>
/// <param name="Channel">The voice or stage channel; null for external events.</param>
/// <param name="Location">Where an external event is: 1 to 100 characters, possibly a link; null for the others.</param>
public sealed record EventPlace(EventKind Kind, Snowflake? Channel, string? Location);
