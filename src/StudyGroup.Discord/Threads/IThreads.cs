using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Threads;

/// <summary>The threads the bot starts.</summary>
public interface IThreads
{
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
}
