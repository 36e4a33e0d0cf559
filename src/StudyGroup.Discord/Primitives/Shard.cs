namespace StudyGroup.Discord.Primitives;

/// <summary>
/// One of the equal parts into which Discord divides a bot's servers, each with a gateway session of its own. Direct messages belong to
/// shard 0. See https://docs.discord.com/developers/events/gateway#sharding.
/// </summary>
/// <param name="Id">From 0 to <paramref name="Count"/> - 1.</param>
public readonly record struct Shard(int Id, int Count)
{
    /// <summary>The only shard of a bot that has one.</summary>
    public static Shard Only { get; } = new(0, 1);

    /// <summary>The shard that a server belongs to.</summary>
    /// <param name="count">The number of shards.</param>
    public static Shard Of(Snowflake guild, int count) => new((int)((guild.Value >> 22) % (ulong)count), count);

    /// <summary>Whether a server belongs to this shard.</summary>
    public bool Has(Snowflake guild) => Of(guild, Count) == this;

    /// <summary>For people, who count from 1 but know shards by their ids: "shard 0 of 3".</summary>
    public override string ToString() => $"shard {Id} of {Count}";
}
