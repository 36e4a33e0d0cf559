using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Channels;

/// <summary>What the bot asks about channels, and about who can be reached.</summary>
internal interface IChannels
{
    /// <summary>The channel for direct messages with a user, opening it if necessary.</summary>
    Task<Snowflake> OpenDirectMessagesAsync(Snowflake user, CancellationToken cancel);

    /// <summary>The server a channel or thread belongs to, or null for direct messages.</summary>
    /// <exception cref="DiscordRefusedException">There is no such channel, or the bot can't see it.</exception>
    Task<Snowflake?> GetGuildAsync(Snowflake channel, CancellationToken cancel);

    /// <summary>Whether a user is a member of a server.</summary>
    /// <exception cref="DiscordRefusedException">The bot isn't in the server.</exception>
    Task<bool> IsMemberAsync(Snowflake guild, Snowflake user, CancellationToken cancel);

    /// <summary>What the bot may do in a channel or thread of a server.</summary>
    /// <exception cref="DiscordRefusedException">The server has no such channel.</exception>
    Task<ChannelAccess> GetAccessAsync(Snowflake guild, Snowflake channel, Snowflake bot, CancellationToken cancel);
}
