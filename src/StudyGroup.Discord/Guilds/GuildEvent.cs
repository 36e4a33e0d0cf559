using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Guilds;

/// <summary>What Discord says about the servers that the bot is in. See https://docs.discord.com/developers/events/gateway-events#guilds.</summary>
public abstract record GuildEvent
{
    private GuildEvent()
    {
    }

    /// <summary>A session has begun. An outage of a server doesn't take it off the roster.</summary>
    /// <param name="Guilds">All servers of the session's shard that the bot is in.</param>
    /// <param name="Shard">The session's shard, and how many there are.</param>
    public sealed record Roster(IReadOnlySet<Snowflake> Guilds, (int Id, int Count) Shard) : GuildEvent
    {
        /// <summary>Whether the bot is in a server, or null where another shard has to say.</summary>
        public bool? IsMember(Snowflake guild) =>
            (int)((guild.Value >> 22) % (ulong)Shard.Count) == Shard.Id ? Guilds.Contains(guild) : null;
    }

    /// <summary>The bot was added to a server.</summary>
    /// <param name="Guild">The server.</param>
    public sealed record Joined(Snowflake Guild) : GuildEvent;

    /// <summary>The bot was removed from a server, or the server was deleted. An outage is neither.</summary>
    /// <param name="Guild">The server.</param>
    public sealed record Removed(Snowflake Guild) : GuildEvent;
}
