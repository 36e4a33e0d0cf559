using Microsoft.Extensions.Hosting;
using StudyGroup.Bot.Storage;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Loops;

/// <summary>
/// Everything that follows from a commit: due posts, edits of messages, syllabuses, READMEs. Each has a loop that's told of every commit.
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
    /// Makes all loops check everything now, without waiting for more changes, and completes when they have nothing left to do. By then,
    /// everything that was due, or follows from writes acknowledged before the call, is done.
    /// </summary>
    public Task SettleAsync(CancellationToken cancel)
    {
        foreach (var loop in _all) loop.Wake();
        return IdleAsync(cancel);
    }

    /// <summary>
    /// Completes when the loops have nothing left to do, without waiting for more changes. By then, everything that follows from writes
    /// acknowledged before the call is done.
    /// </summary>
    public async Task IdleAsync(CancellationToken cancel)
    {
        using var hurry = Hurry();
        await _activity.IdleAsync(cancel);
    }

    /// <summary>Until it's disposed, loops don't wait for more changes.</summary>
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
