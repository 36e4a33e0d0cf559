using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Events;

/// <summary>The servers' scheduled events.</summary>
public interface IScheduledEvents
{
    /// <summary>
    /// Returns what happens to events, and each start of a shard's session, before which anything may have been missed. Ends when the
    /// connection is disposed of. Can be enumerated only once.
    /// </summary>
    IAsyncEnumerable<EventNotice> WatchEventsAsync(CancellationToken cancel);

    /// <summary>
    /// Returns a server's events that are scheduled or active, whoever created them, with the number of people who are interested. See
    /// https://docs.discord.com/developers/resources/guild-scheduled-event#list-scheduled-events-for-guild.
    /// </summary>
    Task<IReadOnlyList<ScheduledEvent>> ListEventsAsync(Snowflake guild, CancellationToken cancel);

    /// <summary>Returns an event, or null if it was deleted, is over or was canceled.</summary>
    Task<ScheduledEvent?> FindEventAsync(Snowflake guild, Snowflake id, CancellationToken cancel);

    /// <summary>
    /// Creates an event. Nothing keeps Discord from creating it twice, so after a lost answer look in <see cref="ListEventsAsync"/> first.
    /// The bot needs <see cref="Permissions.CreateEvents"/>, and in a voice channel also <see cref="Permissions.Connect"/>.
    /// </summary>
    /// <returns>The event as Discord stored it.</returns>
    /// <exception cref="DiscordRefusedException">
    /// <see cref="DiscordErrorCode.TooManyEvents"/>: the server has 100 events that are scheduled or active.
    /// </exception>
    Task<ScheduledEvent> CreateEventAsync(Snowflake guild, EventBody body, CancellationToken cancel);

    /// <summary>Changes, starts, completes or cancels an event.</summary>
    /// <returns>The event as Discord stored it.</returns>
    /// <exception cref="DiscordRefusedException">
    /// <see cref="DiscordErrorCode.UnknownEvent"/>: it was deleted; <see cref="DiscordErrorCode.FinishedEvent"/>: it's over or canceled.
    /// </exception>
    Task<ScheduledEvent> EditEventAsync(Snowflake guild, Snowflake id, EventChange change, CancellationToken cancel);

    /// <summary>Deletes an event. Succeeds if it is already gone.</summary>
    Task DeleteEventAsync(Snowflake guild, Snowflake id, CancellationToken cancel);

    /// <summary>Returns the ids of everybody who is interested in an event: 5,000 at most.</summary>
    Task<IReadOnlySet<Snowflake>> ListInterestedAsync(Snowflake guild, Snowflake id, CancellationToken cancel);

    /// <summary>
    /// Returns the kind of an event in a channel: external if it isn't a voice or stage channel of the server that the bot can see.
    /// </summary>
    Task<EventKind> GetEventKindAsync(Snowflake guild, Snowflake channel, CancellationToken cancel);
}
