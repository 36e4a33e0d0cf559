using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Messages;

/// <summary>The bot's messages in channels, threads and direct messages.</summary>
public interface IMessages
{
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
    /// Reads 500 messages at most, so that nothing else waits long.
    /// </summary>
    /// <exception cref="DiscordRefusedException">
    /// <see cref="DiscordErrorCode.MissingPermissions"/>: the bot lacks <see cref="Permissions.ReadMessageHistory"/>. Discord itself would
    /// claim that the channel is empty.
    /// </exception>
    Task<MessageSearchResult> FindMessageAsync(Snowflake channel, string customId, DateTimeOffset since, CancellationToken cancel);
}
