namespace StudyGroup.Bot.Sharding;

/// <summary>Decides which shards this process runs, with <see cref="ShardControl"/>. The set may change at any time.</summary>
internal interface IShardAssignment
{
    /// <summary>
    /// Starts and stops shards until it's cancelled, then stops all of them. Connecting is the connection's business: a shard that can't
    /// connect counts as running. An exception stops the bot.
    /// </summary>
    Task RunAsync(CancellationToken cancel);
}
