using Microsoft.Extensions.Hosting;
using StudyGroup.Bot.Storage;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Loops;

/// <summary>
/// Everything that follows from what was committed: posts that are due, messages that say something new, syllabuses, READMEs. One loop
/// for each hears of every commit.
/// </summary>
public sealed class FollowUps : IHostedService
{
    private readonly StudyDatabase _database;
    private readonly LoopActivity _activity;
    private readonly ILoop[] _all;
    private readonly GroupLoop[] _ofGroups;

    internal FollowUps(StudyDatabase database, LoopActivity activity, IEnumerable<ILoop> loops, params IEnumerable<GroupLoop> unscheduled)
    {
        (_database, _activity) = (database, activity);
        _all = [.. loops];
        _ofGroups = [.. _all.OfType<GroupLoop>(), .. unscheduled];
    }

    /// <summary>
    /// Has all loops look at everything now, without waiting for more changes to gather, and completes when they have nothing left to do.
    /// Whatever follows from a write that was acknowledged before the call, and whatever was due by then, has been done.
    /// </summary>
    public Task SettleAsync(CancellationToken cancel)
    {
        foreach (var loop in _all) loop.Wake();
        return IdleAsync(cancel);
    }

    /// <summary>
    /// Completes when the loops have nothing left to do, without waiting for more changes to gather. Whatever follows from a write that was
    /// acknowledged before the call has been done.
    /// </summary>
    public async Task IdleAsync(CancellationToken cancel)
    {
        using var hurry = Hurry();
        await _activity.IdleAsync(cancel);
    }

    /// <summary>Until it is disposed of, loops don't wait for more changes to gather.</summary>
    public IDisposable Hurry() => _activity.Hurry();

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _database.Committed += OnCommitted;
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken)
    {
        _database.Committed -= OnCommitted;
        return Task.CompletedTask;
    }

    // On the writer's thread.
    private void OnCommitted(GroupId group)
    {
        foreach (var loop in _ofGroups) loop.Committed(group);
    }
}
