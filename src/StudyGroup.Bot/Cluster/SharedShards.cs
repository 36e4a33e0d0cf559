using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using StudyGroup.Bot.Lifetime;
using StudyGroup.Bot.Sharding;
using StudyGroup.Bot.Storage;
using StudyGroup.Bot.Storage.Postgres;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Discord.Gateway;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Bot.Cluster;

/// <summary>
/// Runs this worker's fair share of the shards. Every second, and whenever a shard becomes free, it checks who else is running, and takes
/// shards or hands some over. If its locks are lost, it stops all its shards at once and rejoins.
/// </summary>
internal sealed class SharedShards(
    ClusterMembership membership, ShardControl shards, ShardEpochs epochs, IShardMemory memory, Notices notices,
    [FromKeyedServices(Clocks.Wire)] TimeProvider wire, ILogger<SharedShards> log) : IShardAssignment
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    private readonly Dictionary<int, TakenShard> _taken = [];
    private readonly Dictionary<int, Task> _leaving = [];
    private readonly SavedSessions _saved = new();
    private TaskCompletionSource _heard = New();

    /// <inheritdoc />
    public async Task RunAsync(CancellationToken cancel)
    {
        notices.Heard += Look;
        try
        {
            while (!cancel.IsCancellationRequested)
            {
                await using var session = await membership.JoinAsync(cancel);
                await StayAsync(session, cancel);
                membership.Left();
            }
        }
        finally
        {
            notices.Heard -= Look;
        }
    }

    private void Look(string? notice)
    {
        if (notice is null or Notices.ShardFree) Volatile.Read(ref _heard).TrySetResult();
    }

    private async Task StayAsync(WorkerSession session, CancellationToken cancel)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, session.Locks.Lost);
        try
        {
            for (var isFailing = false; ;)
            {
                var heard = New();
                Volatile.Write(ref _heard, heard);
                try
                {
                    await ShareAsync(session, either.Token);
                    isFailing = false;
                }
                catch (PostgresException problem) when (!session.Locks.Lost.IsCancellationRequested)
                {
                    if (!isFailing) log.LogWarning("I can't share the shards right now and will keep trying: {Problem}", problem.Message);
                    isFailing = true;
                }

                await WaitAsync(heard.Task, either.Token);
            }
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            // Leaving, or thrown out.
        }
        catch (Exception broken) when (IsBroken(broken) && session.Locks.Lost.IsCancellationRequested)
        {
            log.LogDebug("The database session with this worker's locks is gone: {Problem}", broken.Message);
        }

        if (!session.Locks.Lost.IsCancellationRequested) await LeaveAsync(session);
        await DropAllAsync();
    }

    private async Task ShareAsync(WorkerSession session, CancellationToken cancel)
    {
        (membership.Workers, var moves) = await session.LookAsync(cancel);
        foreach (var shard in moves.GiveUp) BeginHandingOver(session, shard);
        foreach (var shard in moves.Take) await TryTakeAsync(session, shard, cancel);
        await _saved.SaveAsync(session, [.. _taken.Select(one => Current(session, one.Key, one.Value))], cancel);
    }

    private (int Shard, long Epoch, ShardSession? Session) Current(WorkerSession session, int id, TakenShard taken) =>
        (id, taken.Epoch, shards.SessionOf(new Shard(id, session.Shards)));

    // A worker that leaves the roster before it gives up its shards finds takers at once.
    private async Task LeaveAsync(WorkerSession session)
    {
        try
        {
            await session.LeaveAsync(CancellationToken.None);
        }
        catch (Exception broken) when (IsBroken(broken))
        {
            log.LogWarning("I couldn't sign off from the other workers: {Problem}", broken.Message);
        }

        foreach (var id in _taken.Keys) BeginHandingOver(session, id);
        await Task.WhenAll(_leaving.Values);
    }

    private async Task TryTakeAsync(WorkerSession session, int id, CancellationToken cancel)
    {
        if (_leaving.GetValueOrDefault(id) is { IsCompleted: false }) return;
        if (await session.TryTakeAsync(id, cancel) is not { } taken) return;
        var shard = new Shard(id, session.Shards);
        epochs.Taken(id, taken.Epoch);
        try
        {
            await memory.RefreshAsync(shard);
        }
        catch (Exception problem) when (problem is StorageUnavailableException or ShardLostException)
        {
            epochs.Gone(id);
            await taken.Lock.DisposeAsync();
            return;
        }

        _taken[id] = taken;
        log.LogInformation("I've taken {Shard}{How}", shard, taken.Left is null ? "" : " over from another worker");
        shards.Start(shard, taken.Left);
    }

    // This takes a few seconds, during which other shards may need this worker.
    private void BeginHandingOver(WorkerSession session, int id)
    {
        if (!_taken.Remove(id, out var taken)) return;
        _saved.Forget(id);
        _leaving[id] = Task.Run(() => HandOverAsync(session, id, taken), CancellationToken.None);
    }

    private async Task HandOverAsync(WorkerSession session, int id, TakenShard taken)
    {
        var shard = new Shard(id, session.Shards);
        var left = await shards.StopAsync(shard, keepSession: true);
        epochs.Gone(id);
        try
        {
            await session.GiveUpAsync(id, taken, left, CancellationToken.None);
            log.LogInformation("I've handed {Shard} over", shard);
        }
        catch (Exception broken) when (IsBroken(broken))
        {
            log.LogWarning("I've released {Shard}, but couldn't save its session for the next worker: {Problem}", shard, broken.Message);
        }
    }

    // Another worker may already have the shards, so nothing more is written. It resumes the sessions that were saved last.
    private async Task DropAllAsync()
    {
        if (_taken.Count > 0) log.LogWarning("I've lost my locks in the database, so I'm dropping my shards ({Count})", _taken.Count);
        foreach (var id in _taken.Keys) epochs.Gone(id);
        await Task.WhenAll(_taken.Keys.Select(id => shards.StopAsync(new Shard(id, epochs.Count), keepSession: true)));
        await Task.WhenAll(_leaving.Values);
        foreach (var id in _taken.Keys) _saved.Forget(id);
        _taken.Clear();
        _leaving.Clear();
    }

    private async Task WaitAsync(Task heard, CancellationToken cancel)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        await Task.WhenAny(Task.Delay(Every, wire, over.Token), heard);
        await over.CancelAsync();
        cancel.ThrowIfCancellationRequested();
    }

    private static bool IsBroken(Exception problem) =>
        problem is InvalidOperationException or OperationCanceledException || PostgresTrouble.IsOfServer(problem);

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
