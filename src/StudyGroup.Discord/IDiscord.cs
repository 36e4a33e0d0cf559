using StudyGroup.Discord.Channels;
using StudyGroup.Discord.Commands;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Events;
using StudyGroup.Discord.Gateway;
using StudyGroup.Discord.Guilds;
using StudyGroup.Discord.Interactions;
using StudyGroup.Discord.Messages;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord;

/// <summary>
/// Everything the bot does on Discord. Every call may throw a <see cref="DiscordRefusedException"/> (Discord said no, and asking again
/// won't help), a <see cref="DiscordUnavailableException"/> (there was no answer, or it was "not now"; the call may have taken effect) or a
/// <see cref="DiscordFatalException"/> (the bot can't go on, for example because its token is wrong).
/// </summary>
public interface IDiscord : IAsyncDisposable
{
    /// <summary>Whether there are shards running, and all of them have a session right now. For health checks only.</summary>
    bool IsConnected { get; }

    /// <summary>The running shards, by their ids.</summary>
    IReadOnlyList<ShardStatus> Shards { get; }

    /// <summary>
    /// Checks the token and finds the gateway's address, retrying while Discord can't be reached. Doesn't connect. Calling it is optional,
    /// because a shard does the same first.
    /// </summary>
    /// <returns>How many shards Discord recommends, and how many sessions the bot may start.</returns>
    /// <exception cref="DiscordFatalException">Discord rejected the token.</exception>
    Task<GatewayInfo> LogInAsync(CancellationToken cancel);

    /// <summary>
    /// Connects a shard, and reconnects it as often as necessary until it's stopped. Returns at once; what it receives appears in
    /// <see cref="ListenAsync"/>, <see cref="WatchGuildsAsync"/> and <see cref="WatchEventsAsync"/>. If reconnecting is forbidden,
    /// <see cref="ListenAsync"/> fails.
    /// </summary>
    /// <param name="shard">
    /// A shard that isn't running. In the whole bot, each must run only once: otherwise everything arrives twice.
    /// </param>
    /// <param name="resume">
    /// A session of the same shard that was left open by <see cref="StopShardAsync"/> or that a process which died has saved
    /// (<see cref="SessionOf"/>). What happened since then
    /// is replayed. If Discord no longer knows it, or it's another shard's, a new session is started. Discord.Net always starts a new one.
    /// </param>
    void StartShard(Shard shard, ShardSession? resume = null);

    /// <summary>
    /// Closes a shard's connection within a few seconds. When this completes, whoever enumerates <see cref="ListenAsync"/> has taken every
    /// interaction that arrived before; they can still be answered. Does nothing if the shard isn't running.
    /// </summary>
    /// <param name="keepSession">
    /// Whether to leave the session open (close code 4000), so that another connection can resume it within a few minutes; otherwise it
    /// ends (1000).
    /// </param>
    /// <returns>
    /// The session, if it was left open. Null if there was none, and always with Discord.Net, which can't hand sessions over.
    /// </returns>
    Task<ShardSession?> StopShardAsync(Shard shard, bool keepSession);

    /// <summary>
    /// The session of a running shard as it is now, for another process to resume in case this one dies. What arrives from now on is
    /// replayed to whoever resumes it. Null while there's none, and always with Discord.Net.
    /// </summary>
    ShardSession? SessionOf(Shard shard);

    /// <summary>
    /// Returns each interaction of the running shards once, in order of arrival, however many sessions it arrived in. Once
    /// <paramref name="cancel"/> is cancelled, returns what has arrived by then and ends. Can be enumerated only once.
    /// </summary>
    /// <exception cref="DiscordFatalException">The gateway closed a connection with a code that forbids reconnecting.</exception>
    IAsyncEnumerable<Interaction> ListenAsync(CancellationToken cancel);

    /// <summary>
    /// Returns changes of the servers the bot is in: a roster whenever a shard's session begins, then each server it sees, and removals.
    /// Ends when the connection is disposed of. Can be enumerated only once.
    /// </summary>
    IAsyncEnumerable<GuildEvent> WatchGuildsAsync(CancellationToken cancel);

    /// <summary>
    /// Returns what happens to events, and each start of a shard's session, before which anything may have been missed. Ends when the
    /// connection is disposed of. Can be enumerated only once.
    /// </summary>
    IAsyncEnumerable<EventNotice> WatchEventsAsync(CancellationToken cancel);

    /// <summary>
    /// Gives the first answer to an interaction, within 3 s of its arrival. Never waits for other requests.
    /// See https://docs.discord.com/developers/interactions/receiving-and-responding#create-interaction-response.
    /// </summary>
    Task RespondAsync(Interaction interaction, InteractionResponse response, CancellationToken cancel);

    /// <summary>Replaces the first answer's message, or completes a deferred answer, within 15 min of the interaction.</summary>
    Task EditOriginalAsync(Interaction interaction, MessageBody body, CancellationToken cancel);

    /// <summary>Deletes the first answer's message, within 15 min of the interaction.</summary>
    Task DeleteOriginalAsync(Interaction interaction, CancellationToken cancel);

    /// <summary>Sends another message in answer to an interaction, within 15 min of it.</summary>
    Task FollowUpAsync(Interaction interaction, MessageBody body, bool ephemeral, CancellationToken cancel);

    /// <summary>
    /// Posts a message. If the same <paramref name="nonce"/> is sent again within a few minutes, Discord returns the first message instead
    /// of posting another (<c>enforce_nonce</c>), so the call can be repeated after a lost answer.
    /// </summary>
    /// <param name="channel">A channel, thread or direct message channel.</param>
    /// <param name="nonce">1 to 25 characters that identify the message.</param>
    /// <param name="cancel">Stops waiting. The message may have been posted nevertheless.</param>
    /// <returns>The message's id. Later messages have higher ids.</returns>
    /// <exception cref="DiscordRefusedException">
    /// <see cref="DiscordErrorCode.CannotMessageUser"/> or <see cref="DiscordErrorCode.NoMutualServer"/>: the user can't be sent direct
    /// messages.
    /// </exception>
    Task<Snowflake> PostAsync(Snowflake channel, MessageBody body, string nonce, CancellationToken cancel);

    /// <summary>
    /// Replaces one of the bot's messages, reopening its thread if it is archived. Discord allows few edits of messages older than an hour
    /// and may ask for many minutes between them. Until then such edits fail at once, while those of newer messages continue.
    /// </summary>
    /// <exception cref="DiscordRefusedException">
    /// <see cref="DiscordErrorCode.UnknownMessage"/>: the message has been deleted; <see cref="DiscordErrorCode.ThreadArchived"/> or
    /// <see cref="DiscordErrorCode.ThreadLocked"/>: the bot may not reopen its thread.
    /// </exception>
    /// <exception cref="DiscordUnavailableException">
    /// Not now. If only edits of old messages are blocked, <see cref="DiscordUnavailableException.IsAboutOldMessages"/> is set.
    /// </exception>
    Task EditMessageAsync(Snowflake channel, Snowflake message, MessageBody body, CancellationToken cancel);

    /// <summary>
    /// Whether a message still exists. The bot needs <see cref="Permissions.ReadMessageHistory"/>.
    /// See https://docs.discord.com/developers/resources/message#get-channel-message.
    /// </summary>
    Task<bool> IsThereAsync(Snowflake channel, Snowflake message, CancellationToken cancel);

    /// <summary>
    /// Deletes one of the bot's messages, reopening its thread if it is archived. Succeeds if the message is already gone.
    /// </summary>
    Task DeleteMessageAsync(Snowflake channel, Snowflake message, CancellationToken cancel);

    /// <summary>
    /// Pins a message, reopening its thread if it is archived. Succeeds if the message is already pinned. The bot needs
    /// <see cref="Permissions.PinMessages"/>. See https://docs.discord.com/developers/resources/message#pin-message.
    /// </summary>
    /// <exception cref="DiscordRefusedException">
    /// <see cref="DiscordErrorCode.UnknownMessage"/>: the message has been deleted; <see cref="DiscordErrorCode.TooManyPins"/>: the channel
    /// has no room for another pin.
    /// </exception>
    Task PinMessageAsync(Snowflake channel, Snowflake message, CancellationToken cancel);

    /// <summary>
    /// Returns the channel for direct messages with a user, opening it if necessary. Whether the user accepts messages shows only in
    /// <see cref="PostAsync"/>. See https://docs.discord.com/developers/resources/user#create-dm.
    /// </summary>
    /// <returns>The channel's id. It never changes, so keep it: Discord limits how often direct messages can be opened.</returns>
    /// <exception cref="DiscordRefusedException">
    /// <see cref="DiscordErrorCode.InvalidRecipient"/> or <see cref="DiscordErrorCode.UnknownUser"/>: there is no such user.
    /// </exception>
    Task<Snowflake> OpenDirectMessagesAsync(Snowflake user, CancellationToken cancel);

    /// <summary>
    /// Finds the bot's message with a component that has the given custom id, among those posted at or after <paramref name="since"/>.
    /// Reads 1,000 messages at most.
    /// </summary>
    /// <returns>The message's id, or null if there is no such message.</returns>
    /// <exception cref="DiscordRefusedException">
    /// <see cref="DiscordErrorCode.MissingPermissions"/>: the bot lacks <see cref="Permissions.ReadMessageHistory"/>. Discord itself would
    /// claim that the channel is empty.
    /// </exception>
    Task<Snowflake?> FindMessageAsync(Snowflake channel, string customId, DateTimeOffset since, CancellationToken cancel);

    /// <summary>
    /// Returns the server a channel or thread belongs to, or null for direct messages. It never changes.
    /// See https://docs.discord.com/developers/resources/channel#channel-object.
    /// </summary>
    /// <exception cref="DiscordRefusedException">
    /// <see cref="DiscordErrorCode.UnknownChannel"/>: there is no such channel; <see cref="DiscordErrorCode.MissingAccess"/>: the bot can't
    /// see it, or Discord doesn't say.
    /// </exception>
    Task<Snowflake?> GetGuildAsync(Snowflake channel, CancellationToken cancel);

    /// <summary>
    /// Whether a user is a member of a server right now. See https://docs.discord.com/developers/resources/guild#get-guild-member.
    /// </summary>
    /// <exception cref="DiscordRefusedException">The bot isn't in the server.</exception>
    Task<bool> IsMemberAsync(Snowflake guild, Snowflake user, CancellationToken cancel);

    /// <summary>
    /// Returns what the bot may do in a channel or thread, according to its roles and the channel's overwrites.
    /// See https://docs.discord.com/developers/topics/permissions#permission-overwrites.
    /// </summary>
    /// <exception cref="DiscordRefusedException">
    /// <see cref="DiscordErrorCode.UnknownChannel"/>: there is no such channel in this server, though there may be one in another.
    /// </exception>
    Task<ChannelAccess> GetOwnPermissionsAsync(Snowflake guild, Snowflake channel, CancellationToken cancel);

    /// <summary>Returns what the bot may do in a server according to its roles, apart from the channels' overwrites.</summary>
    /// <exception cref="DiscordRefusedException">The bot isn't in the server.</exception>
    Task<Permissions> GetOwnPermissionsAsync(Snowflake guild, CancellationToken cancel);

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

    /// <summary>
    /// Starts a thread from a message; its id is the message's. Succeeds if the message already has one. The bot needs
    /// <see cref="Permissions.CreatePublicThreads"/>.
    /// See https://docs.discord.com/developers/resources/channel#start-thread-from-message.
    /// </summary>
    /// <param name="name">1 to 100 characters.</param>
    /// <exception cref="DiscordRefusedException">
    /// <see cref="DiscordErrorCode.UnknownMessage"/>: the message has been deleted; <see cref="DiscordErrorCode.WrongChannelType"/>: the
    /// channel can't have threads, for example because it is one; <see cref="DiscordErrorCode.TooManyThreads"/>.
    /// </exception>
    Task StartThreadAsync(Snowflake channel, Snowflake message, string name, CancellationToken cancel);

    /// <summary>Archives a thread that the bot started. Succeeds if it is already archived or gone.</summary>
    Task ArchiveThreadAsync(Snowflake thread, CancellationToken cancel);

    /// <summary>
    /// Registers the bot's commands if they differ from the registered ones, and removes those registered elsewhere, because Discord would
    /// show both: those for all servers if a guild is given, otherwise those of up to 100 single guilds. Waits for the first READY.
    /// </summary>
    /// <param name="commands">All of the bot's commands.</param>
    /// <param name="guild">The only guild to register them in, or null for all.</param>
    /// <returns>Whether anything was written, and the ids of the commands.</returns>
    Task<CommandSyncResult> SyncCommandsAsync(IReadOnlyList<ApplicationCommand> commands, Snowflake? guild, CancellationToken cancel);
}
