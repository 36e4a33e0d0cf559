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
/// A guild's event at one moment. All events here are external, that is outside voice channels.
/// See https://docs.discord.com/developers/resources/guild-scheduled-event.
/// </summary>
/// <param name="Name">1 to 100 characters.</param>
/// <param name="Description">Up to 1,000 characters, or null.</param>
/// <param name="Location">Where it is: 1 to 100 characters, possibly a link.</param>
/// <param name="Start">When it starts.</param>
/// <param name="End">When it ends, later than <paramref name="Start"/>.</param>
/// <param name="Status">Its state.</param>
/// <param name="Interested">The ids of everybody interested, oldest first.</param>
public sealed record ScheduledEvent(
    ulong Id,
    Person Creator,
    string Name,
    string? Description,
    string Location,
    DateTimeOffset Start,
    DateTimeOffset End,
    EventStatus Status,
    IReadOnlyList<ulong> Interested)
{
    /// <summary>Whether it is scheduled or active.</summary>
    public bool IsOpen => Status is EventStatus.Scheduled or EventStatus.Active;

    /// <summary>The event at a given time: it starts and ends by itself.</summary>
    internal ScheduledEvent At(DateTimeOffset now) => this switch
    {
        { IsOpen: true } when now >= End => this with { Status = EventStatus.Completed },
        { Status: EventStatus.Scheduled } when now >= Start => this with { Status = EventStatus.Active },
        _ => this,
    };
}
