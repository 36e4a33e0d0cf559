using StudyGroup.Core.Text;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Bot.Sharding;

/// <summary>How many shards the bot's servers are divided into, and which server belongs to which.</summary>
/// <param name="Count">At least 1.</param>
internal sealed record ShardLayout(int Count)
{
    /// <summary>The highest number that can be set: far more than any bot needs.</summary>
    public const int MaxCount = 16_384;

    /// <summary>Where interactions in direct messages arrive, whichever group they're about.</summary>
    public Shard OfDirectMessages => new(0, Count);

    /// <summary>All shards, in the order in which they're started: Discord lets those with neighboring ids start together.</summary>
    public IEnumerable<Shard> All => Enumerable.Range(0, Count).Select(id => new Shard(id, Count));

    /// <summary>The shard that a server belongs to.</summary>
    public Shard Of(ServerId server) => Shard.Of(new Snowflake(server.Value), Count);

    /// <summary>The shard that a group's server belongs to: a group's id has the same bits that decide it as its server's.</summary>
    public Shard Of(GroupId group) => Shard.Of(new Snowflake(group.Value), Count);
}
