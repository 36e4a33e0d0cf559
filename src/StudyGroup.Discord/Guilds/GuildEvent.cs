using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Guilds;

/// <summary>A change in which servers the bot is in. See https://docs.discord.com/developers/events/gateway-events#guilds.</summary>
public abstract record GuildEvent
{
    private GuildEvent()
    {
    }

    /// <summary>A session began. A server that has an outage stays on the roster.</summary>
    /// <param name="Guilds">All of the shard's servers that the bot is in.</param>
    /// <param name="Shard">The session's shard and the number of shards.</param>
    public sealed record Roster(IReadOnlySet<Snowflake> Guilds, (int Id, int Count) Shard) : GuildEvent
    {
        /// <summary>Whether the bot is in a server; null if the server belongs to another shard.</summary>
        public bool? IsMember(Snowflake guild) =>
            (int)((guild.Value >> 22) % (ulong)Shard.Count) == Shard.Id ? Guilds.Contains(guild) : null;
    }

    /// <summary>The bot was added to a server.</summary>
    public sealed record Joined(Snowflake Guild) : GuildEvent;

    /// <summary>The bot was removed from a server, or the server was deleted. An outage doesn't count.</summary>
    public sealed record Removed(Snowflake Guild) : GuildEvent;
}
