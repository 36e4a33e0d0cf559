using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Guilds;

/// <summary>A change in which servers the bot is in. See https://docs.discord.com/developers/events/gateway-events#guilds.</summary>
public abstract record GuildEvent
{
    private GuildEvent()
    {
    }

    /// <summary>
    /// A shard's session began, or one that began in another process was resumed in this one. A server that has an outage stays on the
    /// roster.
    /// </summary>
    /// <param name="Guilds">All of the shard's servers that the bot is in.</param>
    /// <param name="Shard">The session's shard. It says nothing about the servers of others.</param>
    public sealed record Roster(IReadOnlySet<Snowflake> Guilds, Shard Shard) : GuildEvent
    {
        /// <summary>Whether the bot is in a server; null if the server belongs to another shard.</summary>
        public bool? IsMember(Snowflake guild) => Shard.Has(guild) ? Guilds.Contains(guild) : null;
    }

    /// <summary>
    /// The bot sees a server: it was added to it, a session began, or an outage ended. See
    /// https://docs.discord.com/developers/events/gateway-events#guild-create.
    /// </summary>
    /// <param name="IsJoin">Whether it was added to it while connected.</param>
    public sealed record Available(Snowflake Guild, bool IsJoin) : GuildEvent
    {
        /// <summary>When the bot was added to it; null if Discord doesn't say, as during an outage.</summary>
        public DateTimeOffset? JoinedAt { get; init; }

        /// <summary>Where Discord posts notices such as joins; null if nowhere.</summary>
        public Snowflake? SystemChannel { get; init; }
    }

    /// <summary>The bot was removed from a server, or the server was deleted. An outage doesn't count.</summary>
    public sealed record Removed(Snowflake Guild) : GuildEvent;
}
