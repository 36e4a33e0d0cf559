using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using StudyGroup.Bot.Storage.Postgres;
using StudyGroup.Discord.Gateway;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Bot.Cluster;

/// <summary>Spaces out the IDENTIFYs of all workers through the database.</summary>
internal sealed class SharedIdentifyGate(ClusterConnections connections, TimeProvider wire, ILogger<SharedIdentifyGate> log) : IIdentifyGate
{
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(1);

    // The worker's own shards queue here, so only the first in line asks the database.
    private readonly ConcurrentDictionary<int, SemaphoreSlim> _lines = [];

    /// <inheritdoc />
    public async Task WaitAsync(Shard shard, int maxConcurrency, CancellationToken cancel)
    {
        var key = shard.Id % maxConcurrency;
        var line = _lines.GetOrAdd(key, _ => new SemaphoreSlim(1));
        await line.WaitAsync(cancel);
        try
        {
            while (await TryAsync(key, cancel) is { } wait) await Task.Delay(wait, wire, cancel);
        }
        finally
        {
            line.Release();
        }
    }

    private async Task<TimeSpan?> TryAsync(int key, CancellationToken cancel)
    {
        try
        {
            await using var connection = await connections.OpenAsync(cancel);
            return await IdentifySlots.TryTakeAsync(connection, key, IdentifyGate.Interval, cancel);
        }
        catch (Exception problem) when (PostgresTrouble.IsOfServer(problem))
        {
            log.LogWarning("A shard is waiting for the database before it connects: {Problem}", problem.Message);
            return Again;
        }
    }
}
