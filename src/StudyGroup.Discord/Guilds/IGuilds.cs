using StudyGroup.Discord.Channels;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Guilds;

/// <summary>The servers the bot is in, with their channels and members, and what it may do there.</summary>
public interface IGuilds
{
    /// <summary>
    /// Returns changes of the servers the bot is in: a roster whenever a shard's session begins, then each server it sees, and removals.
    /// Ends when the connection is disposed of. Can be enumerated only once.
    /// </summary>
    IAsyncEnumerable<GuildEvent> WatchGuildsAsync(CancellationToken cancel);

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
}
