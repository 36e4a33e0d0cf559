using Npgsql;
using StudyGroup.Discord.Gateway;

namespace StudyGroup.Bot.Cluster;

/// <summary>A worker's time among the others: from joining until it leaves or loses its locks.</summary>
internal sealed class WorkerSession : IAsyncDisposable
{
    private readonly IAsyncDisposable _running;
    private readonly string _name;

    private WorkerSession(LockSession locks, int id, string name, int shards, IAsyncDisposable running) =>
        (Locks, Id, _name, Shards, _running) = (locks, id, name, shards, running);

    /// <summary>Holds the worker's locks.</summary>
    public LockSession Locks { get; }

    /// <summary>The worker's id for this stay; no other ever has it.</summary>
    public int Id { get; }

    /// <summary>The number of all shards.</summary>
    public int Shards { get; }

    /// <inheritdoc cref="ClusterLayout.JoinAsync"/>
    public static async Task<WorkerSession> JoinAsync(
        string connectionString, string name, int? wanted, int recommended, TimeProvider wire, CancellationToken cancel)
    {
        var locks = await LockSession.OpenAsync(connectionString, name, new LockTiming(), wire, cancel);
        try
        {
            var id = await locks.RunAsync(connection => Roster.AddAsync(connection, name, wanted, cancel), cancel);
            var (count, running) = await ClusterLayout.JoinAsync(locks, id, wanted, recommended, cancel);
            return new WorkerSession(locks, id, name, count, running);
        }
        catch
        {
            await locks.DisposeAsync();
            throw;
        }
    }

    /// <summary>How many workers are running, and what to do next so that they share the shards fairly.</summary>
    public Task<(int Workers, ShardMoves Moves)> LookAsync(CancellationToken cancel) => Locks.RunAsync(
        async connection =>
        {
            await Roster.BeatAsync(connection, Id, cancel);
            var (workers, owners) = await Roster.ReadAsync(connection, cancel);
            return (workers.Count, FairShare.For(Id, workers, owners, Shards));
        },
        cancel);

    /// <summary>Takes a shard if it's free.</summary>
    /// <returns>Null if another worker has it, or is still writing for it.</returns>
    public async Task<TakenShard?> TryTakeAsync(int shard, CancellationToken cancel)
    {
        if (await Locks.TryLockAsync(AdvisoryLocks.Shards, shard, cancel) is not { } @lock) return null;
        try
        {
            var epoch = await Locks.RunAsync(connection => ShardRows.TakeAsync(connection, shard, Id, _name, cancel), cancel);
            var left = await Locks.RunAsync(connection => SessionRows.TakeAsync(connection, shard, cancel), cancel);
            return new TakenShard(@lock, epoch, left);
        }
        catch (PostgresException waited) when (waited.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            await @lock.DisposeAsync();
            return null;
        }
        catch
        {
            // While the lock is held, nobody takes the shard.
            await @lock.DisposeAsync();
            throw;
        }
    }

    /// <summary>Releases a shard for whoever wants it.</summary>
    /// <param name="left">The gateway session for the next owner; null if there is none.</param>
    public async Task GiveUpAsync(int shard, TakenShard taken, ShardSession? left, CancellationToken cancel)
    {
        try
        {
            await SaveAsync(shard, taken.Epoch, left, cancel);
            await Locks.RunAsync(connection => ShardRows.LeaveAsync(connection, shard, taken.Epoch, cancel), cancel);
        }
        finally
        {
            await taken.Lock.DisposeAsync();
        }

        await Locks.RunAsync(connection => Notices.SendAsync(connection, Notices.ShardFree, cancel), cancel);
    }

    /// <inheritdoc cref="SessionRows.SaveAsync"/>
    public Task SaveAsync(int shard, long epoch, ShardSession? session, CancellationToken cancel) =>
        Locks.RunAsync(connection => SessionRows.SaveAsync(connection, shard, epoch, session, cancel), cancel);

    /// <inheritdoc cref="SessionRows.AdvanceAsync"/>
    public Task AdvanceAsync(IReadOnlyCollection<(int Shard, long Epoch, long Sequence)> sequences, CancellationToken cancel) =>
        Locks.RunAsync(connection => SessionRows.AdvanceAsync(connection, sequences, cancel), cancel);

    /// <summary>Leaves the roster, so that the others take the shards that are given up.</summary>
    public async Task LeaveAsync(CancellationToken cancel)
    {
        await _running.DisposeAsync();
        await Locks.RunAsync(connection => Roster.RemoveAsync(connection, Id, cancel), cancel);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => Locks.DisposeAsync();
}

/// <summary>A shard that this worker owns.</summary>
/// <param name="Left">The gateway session that the last owner left.</param>
internal sealed record TakenShard(IAsyncDisposable Lock, long Epoch, ShardSession? Left);
