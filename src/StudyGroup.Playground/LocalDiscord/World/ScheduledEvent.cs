namespace StudyGroup.Playground.LocalDiscord.World;

/// <summary>How far an event has come. See https://docs.discord.com/developers/resources/guild-scheduled-event#guild-scheduled-event-object-guild-scheduled-event-status.</summary>
public enum EventStatus
{
    /// <summary>It is to come.</summary>
    Scheduled = 1,

    /// <summary>It has begun.</summary>
    Active = 2,

    /// <summary>It is over.</summary>
    Completed = 3,

    /// <summary>It was called off.</summary>
    Canceled = 4,
}

/// <summary>
/// An event of a guild as it stands at one moment. Here all of them are external: somewhere else than in a voice channel.
/// See https://docs.discord.com/developers/resources/guild-scheduled-event.
/// </summary>
/// <param name="Id">Its id.</param>
/// <param name="Creator">Who made it.</param>
/// <param name="Name">1 to 100 characters.</param>
/// <param name="Description">Up to 1000 characters; null where there is none.</param>
/// <param name="Location">Where it is: 1 to 100 characters, a link perhaps.</param>
/// <param name="Start">When it begins.</param>
/// <param name="End">When it ends, later than <paramref name="Start"/>.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="Interested">The ids of those who said that they are interested, the first first.</param>
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
    /// <summary>Whether it is neither over nor called off.</summary>
    public bool IsOpen => Status is EventStatus.Scheduled or EventStatus.Active;

    /// <summary>As it stands at a moment: it begins and ends by itself.</summary>
    internal ScheduledEvent At(DateTimeOffset now) => this switch
    {
        { IsOpen: true } when now >= End => this with { Status = EventStatus.Completed },
        { Status: EventStatus.Scheduled } when now >= Start => this with { Status = EventStatus.Active },
        _ => this,
    };
}
