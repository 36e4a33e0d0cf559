using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot;

/// <summary>
/// Has something done for a group whenever something may have been written: a moment later, so that several rings in it count as one.
/// Groups don't wait for one another, and one group's work is never done twice at a time.
/// </summary>
/// <param name="what">What is done, for whoever reads that it failed.</param>
/// <param name="gathers">The moment.</param>
/// <param name="roster">Has to be stored before anything is done.</param>
/// <param name="ending">Ends the bot where it cannot go on.</param>
/// <param name="wire">The wire's clock.</param>
/// <param name="atOnce">For how many groups it is done at a time.</param>
internal abstract class GroupAlarm(
    string what, TimeSpan gathers, FirstRoster roster, Ending ending, TimeProvider wire, int atOnce = int.MaxValue) : BackgroundService
{
    private readonly Channel<GroupId?> _rings = Channel.CreateUnbounded<GroupId?>(new UnboundedChannelOptions { SingleReader = true });
    private readonly SemaphoreSlim _room = new(atOnce);
    private readonly Lock _lock = new();

    // What is under way, and whether the group was rung meanwhile.
    private readonly Dictionary<GroupId, bool> _rungAgain = [];
    private readonly HashSet<Task> _underWay = [];

    /// <summary>Something of a group may have been written; null for any group.</summary>
    public void Ring(GroupId? group) => _rings.Writer.TryWrite(group);

    /// <summary>All groups that it may concern. The database is open.</summary>
    protected abstract IEnumerable<GroupId> All();

    /// <summary>Does it for a group. The database is open.</summary>
    protected abstract Task RunAsync(GroupId group, CancellationToken cancel);

    /// <inheritdoc />
    public override void Dispose()
    {
        base.Dispose();
        _room.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Ring(null);
        try
        {
            await roster.WaitAsync(stoppingToken);
            while (await _rings.Reader.WaitToReadAsync(stoppingToken))
            {
                await Task.Delay(gathers, wire, stoppingToken);
                foreach (var group in Rung()) Begin(group, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await WaitForAllAsync();
        }
        catch (Exception problem)
        {
            ending.After(problem, what);
        }
    }

    private void Begin(GroupId group, CancellationToken cancel)
    {
        lock (_lock)
        {
            if (_rungAgain.ContainsKey(group))
            {
                _rungAgain[group] = true;
                return;
            }

            _rungAgain.Add(group, false);
            var work = Task.Run(() => RunApartAsync(group, cancel), CancellationToken.None);
            _underWay.Add(work);
            _ = work.ContinueWith(Forget, TaskScheduler.Default);
        }
    }

    private async Task RunApartAsync(GroupId group, CancellationToken cancel)
    {
        try
        {
            await _room.WaitAsync(cancel);
            try
            {
                await RunAsync(group, cancel);
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
            ending.After(problem, what);
        }
        finally
        {
            bool again;
            lock (_lock) _rungAgain.Remove(group, out again);
            if (again) Ring(group);
        }
    }

    private void Forget(Task work)
    {
        lock (_lock) _underWay.Remove(work);
    }

    private Task WaitForAllAsync()
    {
        lock (_lock) return Task.WhenAll(_underWay);
    }

    private HashSet<GroupId> Rung()
    {
        HashSet<GroupId> groups = [];
        var all = false;
        while (_rings.Reader.TryRead(out var rung))
        {
            if (rung is { } group) groups.Add(group);
            else all = true;
        }

        if (all) groups.UnionWith(All());
        return groups;
    }
}
