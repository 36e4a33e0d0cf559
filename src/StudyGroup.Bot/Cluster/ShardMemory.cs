using StudyGroup.Bot.Sharding;
using StudyGroup.Bot.Storage;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Bot.Cluster;

/// <summary>What this worker keeps in memory of a shard's groups.</summary>
internal interface IShardMemory
{
    /// <summary>
    /// Rereads the groups of a shard that was just taken, because others have worked for them. Call this before doing anything for them.
    /// </summary>
    Task RefreshAsync(Shard shard);
}

/// <inheritdoc />
internal sealed class ShardMemory(StudyDatabase database) : IShardMemory
{
    /// <inheritdoc />
    public Task RefreshAsync(Shard shard) => database.RefreshAsync(group => shard.Has(group));
}
