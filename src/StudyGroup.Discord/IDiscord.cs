using StudyGroup.Discord.Channels;
using StudyGroup.Discord.Commands;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Guilds;
using StudyGroup.Discord.Interactions;
using StudyGroup.Discord.Messages;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord;

/// <summary>
/// The door to Discord: all that the bot asks of it, and nothing of study groups.
/// Every call may throw <see cref="DiscordRefusedException"/> (Discord said no, and asking again will not help),
/// <see cref="DiscordUnavailableException"/> (no answer, or not now; whether it had an effect may be unknown) or
/// <see cref="DiscordFatalException"/> (the bot cannot go on at all: a bad token, say).
/// </summary>
public interface IDiscord : IAsyncDisposable
{
    /// <summary>Whether a gateway session stands at this moment. For health checks only.</summary>
    bool IsConnected { get; }

    /// <summary>
    /// Asks Discord whether it takes the token and where the gateway is, waiting out failures of the network.
    /// Does not connect. Calling it is optional; <see cref="ListenAsync"/> does the same first.
    /// </summary>
    /// <exception cref="DiscordFatalException">Discord does not take the token.</exception>
    Task LogInAsync(CancellationToken cancel);

    /// <summary>
    /// Connects, stays connected through every drop, and gives each interaction once, in order of arrival.
    /// To be enumerated once. Ends when <paramref name="cancel"/> is cancelled.
    /// </summary>
    /// <exception cref="DiscordFatalException">The gateway closed with a code after which no reconnect may be tried.</exception>
    IAsyncEnumerable<Interaction> ListenAsync(CancellationToken cancel);

    /// <summary>
    /// What becomes of the bot's membership in servers, in order: a roster whenever a session begins, and joins and removals after it.
    /// It takes somebody who enumerates <see cref="ListenAsync"/>. To be enumerated once. Ends when the connection does.
    /// </summary>
    IAsyncEnumerable<GuildEvent> WatchGuildsAsync(CancellationToken cancel);

    /// <summary>
    /// Gives the first answer to an interaction, within 3 s of its arrival. It never waits behind another request.
    /// See https://docs.discord.com/developers/interactions/receiving-and-responding#create-interaction-response.
    /// </summary>
    Task RespondAsync(Interaction interaction, InteractionResponse response, CancellationToken cancel);

    /// <summary>Replaces the first answer's message, or fills in a deferred one; within 15 min of the interaction.</summary>
    Task EditOriginalAsync(Interaction interaction, MessageBody body, CancellationToken cancel);

    /// <summary>Deletes the first answer's message; within 15 min of the interaction.</summary>
    Task DeleteOriginalAsync(Interaction interaction, CancellationToken cancel);

    /// <summary>Posts a further message to an interaction; within 15 min of it.</summary>
    Task FollowUpAsync(Interaction interaction, MessageBody body, bool ephemeral, CancellationToken cancel);

    /// <summary>
    /// Posts a message. With the same <paramref name="nonce"/> within a few minutes Discord gives the first message back
    /// instead of posting another (<c>enforce_nonce</c>), so a lost answer may be asked for again.
    /// </summary>
    /// <param name="channel">The channel, the thread, or the channel of direct messages.</param>
    /// <param name="body">The message.</param>
    /// <param name="nonce">1 to 25 characters, the same for the same logical message.</param>
    /// <param name="cancel">Gives up waiting; the message may have been posted.</param>
    /// <returns>The message's id; of two messages the later has the greater.</returns>
    /// <exception cref="DiscordRefusedException">
    /// With <see cref="DiscordErrorCode.CannotMessageUser"/> or <see cref="DiscordErrorCode.NoMutualServer"/>: the user can't be sent direct messages.
    /// </exception>
    Task<Snowflake> PostAsync(Snowflake channel, MessageBody body, string nonce, CancellationToken cancel);

    /// <summary>
    /// Replaces a message of the bot's own. Discord takes few edits of messages older than an hour and may ask to wait many minutes for
    /// the next; until then such an edit isn't sent and doesn't wait, and other messages' edits go on.
    /// </summary>
    /// <exception cref="DiscordRefusedException">
    /// With <see cref="DiscordErrorCode.UnknownMessage"/>: somebody has deleted the message; with
    /// <see cref="DiscordErrorCode.ThreadArchived"/> or <see cref="DiscordErrorCode.ThreadLocked"/>: it stands in a thread that the bot
    /// may not open. A thread that it may open, it opens first.
    /// </exception>
    /// <exception cref="DiscordUnavailableException">Not now; with <see cref="DiscordUnavailableException.IsAboutOldMessages"/> where only
    /// edits of old messages are meant.</exception>
    Task EditMessageAsync(Snowflake channel, Snowflake message, MessageBody body, CancellationToken cancel);

    /// <summary>
    /// Whether a message still stands, for which the bot needs <see cref="Permissions.ReadMessageHistory"/>.
    /// See https://docs.discord.com/developers/resources/message#get-channel-message.
    /// </summary>
    Task<bool> IsThereAsync(Snowflake channel, Snowflake message, CancellationToken cancel);

    /// <summary>Deletes a message of the bot's own, opening its thread if that is archived; one that is gone already is no failure.</summary>
    Task DeleteMessageAsync(Snowflake channel, Snowflake message, CancellationToken cancel);

    /// <summary>
    /// Pins a message to its channel, for which the bot needs <see cref="Permissions.PinMessages"/>; one that is pinned already stays so.
    /// An archived thread is opened first.
    /// See https://docs.discord.com/developers/resources/message#pin-message.
    /// </summary>
    /// <exception cref="DiscordRefusedException">
    /// With <see cref="DiscordErrorCode.UnknownMessage"/>: somebody has deleted the message;
    /// with <see cref="DiscordErrorCode.TooManyPins"/>: the channel has no room for another.
    /// </exception>
    Task PinMessageAsync(Snowflake channel, Snowflake message, CancellationToken cancel);

    /// <summary>
    /// The channel of direct messages with a user, which is opened where there is none. That the user takes messages is not certain:
    /// <see cref="PostAsync"/> says so. See https://docs.discord.com/developers/resources/user#create-dm.
    /// </summary>
    /// <returns>The channel's id, the same for the same user: keep it, as Discord limits how often direct messages are opened.</returns>
    /// <exception cref="DiscordRefusedException">
    /// With <see cref="DiscordErrorCode.InvalidRecipient"/> or <see cref="DiscordErrorCode.UnknownUser"/>: there is no such user.
    /// </exception>
    Task<Snowflake> OpenDirectMessagesAsync(Snowflake user, CancellationToken cancel);

    /// <summary>
    /// Finds the bot's own message in which a component has <paramref name="customId"/>, among those posted at or after
    /// <paramref name="since"/>, reading at most 1,000 messages.
    /// </summary>
    /// <returns>The message's id, or null where all were read and none has it.</returns>
    /// <exception cref="DiscordRefusedException">
    /// With <see cref="DiscordErrorCode.MissingPermissions"/>: the bot lacks <see cref="Permissions.ReadMessageHistory"/>, so there is no telling.
    /// Discord itself would answer that the channel is empty.
    /// </exception>
    Task<Snowflake?> FindMessageAsync(Snowflake channel, string customId, DateTimeOffset since, CancellationToken cancel);

    /// <summary>
    /// The server that a channel or a thread is in, or null for a channel of direct messages. It never changes.
    /// See https://docs.discord.com/developers/resources/channel#channel-object.
    /// </summary>
    /// <exception cref="DiscordRefusedException">
    /// With <see cref="DiscordErrorCode.UnknownChannel"/>: there is no such channel; with <see cref="DiscordErrorCode.MissingAccess"/>: the bot cannot see it, or Discord does not say.
    /// </exception>
    Task<Snowflake?> GetGuildAsync(Snowflake channel, CancellationToken cancel);

    /// <summary>
    /// What the bot may do in a channel or thread of a server, from its roles and the channel's overwrites.
    /// See https://docs.discord.com/developers/topics/permissions#permission-overwrites.
    /// </summary>
    /// <exception cref="DiscordRefusedException">With <see cref="DiscordErrorCode.UnknownChannel"/>: the server has no such channel, though another may.</exception>
    Task<ChannelAccess> GetOwnPermissionsAsync(Snowflake guild, Snowflake channel, CancellationToken cancel);

    /// <summary>
    /// Makes the registered commands those given: reads what is there, compares past the defaults that Discord fills in,
    /// and writes only if they differ. Waits for the first READY, which tells the application's id. Commands that stand in other places are taken
    /// away, as Discord would show them twice: those everywhere where a guild is given, otherwise those of the first 100 guilds.
    /// </summary>
    /// <param name="commands">All of the bot's commands.</param>
    /// <param name="guild">The guild alone in which they are to be registered, or null for everywhere.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Whether anything was written, and the ids of the commands.</returns>
    Task<CommandSyncResult> SyncCommandsAsync(IReadOnlyList<ApplicationCommand> commands, Snowflake? guild, CancellationToken cancel);
}
