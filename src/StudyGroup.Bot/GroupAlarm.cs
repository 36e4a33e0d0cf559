using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using StudyGroup.Core.Groups;

namespace StudyGroup.Bot;

/// <summary>
/// Has something done for a group whenever something may have been written: a moment later, so that several rings in it count as one.
/// </summary>
/// <param name="what">What is done, for whoever reads that it failed.</param>
/// <param name="gathers">The moment.</param>
/// <param name="ending">Ends the bot where it cannot go on.</param>
/// <param name="wire">The wire's clock.</param>
internal abstract class GroupAlarm(string what, TimeSpan gathers, Ending ending, TimeProvider wire) : BackgroundService
{
    private readonly Channel<GroupId?> _rings = Channel.CreateUnbounded<GroupId?>(new UnboundedChannelOptions { SingleReader = true });

    /// <summary>Something of a group may have been written; null for any group.</summary>
    public void Ring(GroupId? group) => _rings.Writer.TryWrite(group);

    /// <summary>All groups that it may concern. The database is open.</summary>
    protected abstract IEnumerable<GroupId> All();

    /// <summary>Does it for some groups. The database is open.</summary>
    protected abstract Task RunAsync(IReadOnlyCollection<GroupId> groups, CancellationToken cancel);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Ring(null);
        try
        {
            while (await _rings.Reader.WaitToReadAsync(stoppingToken))
            {
                await Task.Delay(gathers, wire, stoppingToken);
                await RunAsync(Rung(), stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Asked to stop.
        }
        catch (Exception problem)
        {
            ending.After(problem, what);
        }
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
