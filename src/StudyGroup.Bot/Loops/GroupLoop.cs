using Microsoft.Extensions.Hosting;
using StudyGroup.Bot.Sharding;
using StudyGroup.Bot.Storage;
using StudyGroup.Core.Text;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Bot.Loops;

/// <summary>
/// Works on a group whenever a change of it was committed, and on all groups whenever time has passed. Groups don't wait for each other,
/// and a group is never worked on twice at the same time. Nothing is remembered between runs: what to do is in the database.
/// </summary>
/// <param name="work">What it does, for the log: the beginning of a sentence.</param>
/// <param name="gathers">How long it waits after being woken, to handle several changes at once.</param>
/// <param name="atOnce">How many groups it works on at the same time.</param>
internal abstract class GroupLoop(string work, TimeSpan gathers, LoopContext context, int atOnce = int.MaxValue) : BackgroundService, ILoop
{
    private readonly SemaphoreSlim _signal = new(0);
    private readonly SemaphoreSlim _room = new(atOnce);
    private readonly Lock _lock = new();
    private readonly HashSet<GroupId> _woken = [];
    private readonly HashSet<Shard> _wokenShards = [];
    private readonly Dictionary<GroupId, Task> _running = [];
    private bool _isAllWoken;
    private bool _isLooking;
    private bool _isBusy;

    /// <inheritdoc />
    public void Wake()
    {
        lock (_lock)
        {
            _isAllWoken = true;
            Note();
        }

        _signal.Release();
    }

    /// <summary>Starts everything that's due by now for the groups of a shard. Returns at once.</summary>
    public void Wake(Shard shard)
    {
        lock (_lock)
        {
            _wokenShards.Add(shard);
            Note();
        }

        _signal.Release();
    }

    /// <summary>Starts the work on a group. Returns at once.</summary>
    public void Wake(GroupId group)
    {
        lock (_lock)
        {
            _woken.Add(group);
            Note();
        }

        _signal.Release();
    }

    /// <summary>A change of a group was committed. Returns at once.</summary>
    public virtual void Committed(GroupId group) => Wake(group);

    /// <summary>All groups that may have something to do.</summary>
    protected abstract IEnumerable<GroupId> All();

    /// <summary>It has just looked which groups may have something to do; perhaps none has.</summary>
    /// <param name="ofAll">Whether it works on all of them now, and not only on those of some shards.</param>
    protected virtual Task LookedAsync(bool ofAll, CancellationToken cancel) => Task.CompletedTask;

    /// <summary>Works on a group.</summary>
    protected abstract Task RunAsync(GroupId group, CancellationToken cancel);

    /// <summary>Works on a group once there's room. Never throws: a failure it can't handle stops the bot.</summary>
    protected async Task RunGuardedAsync(GroupId group, CancellationToken cancel)
    {
        try
        {
            await _room.WaitAsync(cancel);
            try
            {
                await Outage.WaitOutAsync(() => RunAsync(group, cancel), context.Wire, cancel);
            }
            finally
            {
                _room.Release();
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // Asked to stop.
        }
        catch (Exception problem)
        {
            context.Shutdown.After(problem, work);
        }
    }

    /// <inheritdoc />
    public override void Dispose()
    {
        base.Dispose();
        _signal.Dispose();
        _room.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Wake();
        context.Shards.Changed += Wake;
        try
        {
            await context.Shards.AnyReadyAsync(stoppingToken);
            while (true)
            {
                await _signal.WaitAsync(stoppingToken);
                while (_signal.Wait(0, CancellationToken.None))
                {
                    // Several signals are one.
                }

                if (gathers > TimeSpan.Zero && IsAnyWoken()) await context.Activity.GatherAsync(gathers, context.Wire, stoppingToken);
                await BeginWokenAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await AllRunning();
        }
        catch (Exception problem)
        {
            context.Shutdown.After(problem, work);
        }
        finally
        {
            context.Shards.Changed -= Wake;
        }
    }

    private bool IsAnyWoken()
    {
        lock (_lock) return _isAllWoken || _wokenShards.Count > 0 || _woken.Any(MayBegin);
    }

    // The lock is held.
    private bool MayBegin(GroupId group) => !_running.ContainsKey(group) && context.Shards.IsReady(group);

    private async Task BeginWokenAsync(CancellationToken cancel)
    {
        bool isAll;
        Shard[] shards;
        lock (_lock)
        {
            (isAll, shards, _isLooking) = (_isAllWoken, [.. _wokenShards], _isAllWoken || _wokenShards.Count > 0);
            _isAllWoken = false;
            _wokenShards.Clear();
        }

        IReadOnlyList<GroupId> all = [];
        if (_isLooking) await Outage.WaitOutAsync(LookAsync, context.Wire, cancel);
        if (!isAll) all = [.. all.Where(group => shards.Any(shard => shard.Has(group)))];
        lock (_lock)
        {
            _isLooking = false;
            _woken.UnionWith(all);
            // Whoever owns the others' shards works on them.
            _woken.RemoveWhere(group => !context.Shards.IsOwn(group));
            // A group that's being worked on stays woken until that's done, and one whose shard isn't ready until it is.
            foreach (var group in _woken.Where(MayBegin).ToList())
            {
                _woken.Remove(group);
                _running.Add(group, Task.Run(() => RunApartAsync(group, cancel), CancellationToken.None));
            }

            Note();
        }

        async Task LookAsync()
        {
            all = [.. All()];
            await LookedAsync(isAll, cancel);
        }
    }

    private async Task RunApartAsync(GroupId group, CancellationToken cancel)
    {
        using (var begun = context.Shards.TryBegin(group))
        {
            if (begun is not null) await RunGuardedAsync(group, cancel);
        }

        bool again;
        lock (_lock)
        {
            _running.Remove(group);
            again = _woken.Contains(group);
            Note();
        }

        if (again) _signal.Release();
    }

    private Task AllRunning()
    {
        lock (_lock) return Task.WhenAll(_running.Values);
    }

    // The lock is held.
    private void Note()
    {
        var isBusy = _isAllWoken || _wokenShards.Count > 0 || _isLooking || _woken.Count > 0 || _running.Count > 0;
        if (isBusy == _isBusy) return;
        _isBusy = isBusy;
        if (isBusy) context.Activity.Begin();
        else context.Activity.End();
    }
}
