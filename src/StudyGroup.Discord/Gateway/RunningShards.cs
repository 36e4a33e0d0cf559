using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Gateway;

/// <summary>The shards that this process runs, each in a task of its own. How one failed reaches the listener through the inbox.</summary>
internal sealed class RunningShards(IGateway gateway, Inbox inbox) : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Shard, Running> _running = [];
    private bool _isDisposed;

    /// <summary>All of them, by their ids.</summary>
    public IReadOnlyList<ShardStatus> Statuses
    {
        get
        {
            lock (_lock)
                return [.. _running.Select(one => Status(one.Key, one.Value)).OrderBy(one => one.Shard.Id)];
        }
    }

    /// <summary>Whether there are any, and all of them are connected.</summary>
    public bool AreConnected
    {
        get
        {
            lock (_lock)
                return _running.Count > 0 && _running.Values.All(IsConnected);
        }
    }

    public void Start(Shard shard, ShardSession? resume)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(shard.Id, nameof(shard));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(shard.Id, shard.Count, nameof(shard));
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            if (_running.ContainsKey(shard))
                throw new InvalidOperationException($"The {shard} is running already.");
            var connection = gateway.Open(shard, resume?.Shard == shard ? resume : null);
            _running.Add(shard, new Running(connection, RunAsync(connection)));
        }
    }

    public async Task<ShardSession?> StopAsync(Shard shard, bool keepSession)
    {
        Running running;
        lock (_lock)
        {
            if (!_running.Remove(shard, out running))
                return null;
        }

        return await StopAsync(running, keepSession);
    }

    public ShardSession? SessionOf(Shard shard)
    {
        lock (_lock)
            return _running.TryGetValue(shard, out var running) ? running.Connection.Session : null;
    }

    public async ValueTask DisposeAsync()
    {
        Running[] all;
        lock (_lock)
        {
            _isDisposed = true;
            all = [.. _running.Values];
            _running.Clear();
        }

        await Task.WhenAll(all.Select(one => StopAsync(one, keepSession: false)));
    }

    private static async Task<ShardSession?> StopAsync(Running running, bool keepSession)
    {
        running.Connection.Stop(keepSession);
        await running.Run;
        var session = keepSession ? running.Connection.Session : null;
        await running.Connection.DisposeAsync();
        return session;
    }

    private static ShardStatus Status(Shard shard, Running one) => new(shard, IsConnected(one));

    private static bool IsConnected(Running one) => one.Connection.IsReady && !one.Run.IsCompleted;

    private async Task RunAsync(IShardConnection connection)
    {
        try
        {
            await Task.Yield();
            await connection.RunAsync();
        }
        catch (Exception failure)
        {
            // A fatal answer from Discord, or a bug of ours: the listener must find out.
            inbox.Complete(failure);
        }
    }

    private readonly record struct Running(IShardConnection Connection, Task Run);
}
