namespace StudyGroup.Playground.LocalDiscord.World;

/// <summary>
/// An event's state.
/// See https://docs.discord.com/developers/resources/guild-scheduled-event#guild-scheduled-event-object-guild-scheduled-event-status.
/// </summary>
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

/// <summary>
/// A guild's event at one moment: in a voice or stage channel, or external, that is anywhere else.
/// See https://docs.discord.com/developers/resources/guild-scheduled-event.
/// </summary>
/// <param name="Name">1 to 100 characters.</param>
/// <param name="Description">Up to 1,000 characters, or null.</param>
/// <param name="Location">Where an external event is: 1 to 100 characters, possibly a link. Empty if it is in a channel.</param>
/// <param name="End">When it ends, later than <paramref name="Start"/>. External events have one.</param>
/// <param name="Interested">The ids of everybody interested, oldest first.</param>
public sealed record ScheduledEvent(
    ulong Id,
    Person Creator,
    string Name,
    string? Description,
    string Location,
    DateTimeOffset Start,
    DateTimeOffset? End,
    EventStatus Status,
    IReadOnlyList<ulong> Interested)
{
    /// <summary>The voice or stage channel it is in; null for an external event.</summary>
    public Channel? Channel { get; init; }

    /// <summary>Whether it is scheduled or active.</summary>
    public bool IsOpen => Status is EventStatus.Scheduled or EventStatus.Active;

    /// <summary>Where it is, as people see it.</summary>
    public string Place => Channel?.Mention ?? Location;

    internal int Type => Channel switch { null => 3, { Type: ChannelType.Stage } => 1, _ => 2 };

    /// <summary>The event at a given time: an external one starts and ends by itself, and another one when somebody says so.</summary>
    internal ScheduledEvent At(DateTimeOffset now) => this switch
    {
        { Channel: not null } => this,
        { IsOpen: true } when now >= End => this with { Status = EventStatus.Completed },
        { Status: EventStatus.Scheduled } when now >= Start => this with { Status = EventStatus.Active },
        _ => this,
    };
}
