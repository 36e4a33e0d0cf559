using Microsoft.Extensions.Hosting;
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
    private readonly WokenGroups _groups = new(context.Shards, context.Activity);

    /// <inheritdoc />
    public void Wake()
    {
        _groups.WakeAll();
        _signal.Release();
    }

    /// <summary>Starts everything that's due by now for the groups of a shard. Returns at once.</summary>
    public void Wake(Shard shard)
    {
        _groups.Wake(shard);
        _signal.Release();
    }

    /// <summary>Starts the work on a group. Returns at once.</summary>
    public void Wake(GroupId group)
    {
        _groups.Wake(group);
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

                if (gathers > TimeSpan.Zero && _groups.IsAnyWoken) await context.Activity.GatherAsync(gathers, context.Wire, stoppingToken);
                await BeginWokenAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await _groups.AllRunning();
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

    private async Task BeginWokenAsync(CancellationToken cancel)
    {
        IReadOnlyList<GroupId> all = [];
        if (_groups.BeginLooking()) await Outage.WaitOutAsync(LookAsync, context.Wire, cancel);
        _groups.BeginWork(all, group => Task.Run(() => RunApartAsync(group, cancel), CancellationToken.None));

        async Task LookAsync()
        {
            all = [.. All()];
            await LookedAsync(_groups.IsAllLookedFor, cancel);
        }
    }

    private async Task RunApartAsync(GroupId group, CancellationToken cancel)
    {
        using (var begun = context.Shards.TryBegin(group))
        {
            if (begun is not null) await RunGuardedAsync(group, cancel);
        }

        if (_groups.EndWork(group)) _signal.Release();
    }
}
