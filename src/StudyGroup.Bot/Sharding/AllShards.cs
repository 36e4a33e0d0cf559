using Microsoft.Extensions.Logging;

namespace StudyGroup.Bot.Sharding;

/// <summary>
/// Runs all shards in this process for as long as it runs. The connection decides in which order they start their sessions, and how
/// quickly. Nothing is stored about them, so their number may change from one start to the next.
/// </summary>
internal sealed class AllShards(ShardLayout layout, ShardControl shards, ILogger<AllShards> log) : IShardAssignment
{
    /// <inheritdoc />
    public async Task RunAsync(CancellationToken cancel)
    {
        if (layout.Count > 1) log.LogInformation("Running {Count} shards", layout.Count);
        foreach (var shard in layout.All) shards.Start(shard);
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = cancel.Register(stopped.SetResult);
        await stopped.Task;
        await Task.WhenAll(layout.All.Select(shard => shards.StopAsync(shard, keepSession: false)));
    }
}
