namespace StudyGroup.Bot.Sharding;

/// <summary>Decides which shards this process runs, and runs them (<see cref="ShardControl"/>). The set may change at any time.</summary>
internal interface IShardAssignment
{
    /// <summary>
    /// Starts and stops shards until it's cancelled, then stops all of them. A shard that can't connect still counts as running, because
    /// the connection retries. An exception stops the bot.
    /// </summary>
    Task RunAsync(CancellationToken cancel);
}
