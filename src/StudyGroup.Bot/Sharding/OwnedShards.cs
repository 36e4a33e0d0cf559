using StudyGroup.Core.Text;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Bot.Sharding;

/// <summary>
/// The shards whose groups this process works for, and what it knows about them. Until Discord has said which of a shard's servers the bot
/// is in, one of them may have removed the bot, or taken it back, without the database knowing, so nothing is posted, looked up or deleted
/// for their groups.
/// </summary>
internal sealed class OwnedShards
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Shard, OwnedShard> _owned = [];
    private int[] _counts = [];
    private TaskCompletionSource _changed = New();

    /// <summary>
    /// There's work to look for again: a shard's roster was stored, or the shard is gone. Raised on any thread; handlers must be quick.
    /// </summary>
    public event Action<Shard>? Changed;

    /// <summary>All of them, by their ids.</summary>
    public IReadOnlyList<Shard> All
    {
        get
        {
            lock (_lock) return [.. _owned.Keys.OrderBy(shard => shard.Id)];
        }
    }

    /// <summary>From now on this process works for a shard's groups, as soon as its roster is stored.</summary>
    public void Add(Shard shard)
    {
        lock (_lock)
        {
            _owned.Add(shard, new OwnedShard(_lock));
            Count();
        }
    }

    /// <summary>A shard's roster has been stored. Does nothing if that isn't news, or if the shard is gone.</summary>
    public void RosterStored(Shard shard)
    {
        lock (_lock)
        {
            if (_owned.GetValueOrDefault(shard) is not { IsRosterStored: false } owned) return;
            owned.IsRosterStored = true;
        }

        Tell(shard);
    }

    /// <summary>
    /// From now on no work is begun for a shard's groups. Completes when what had begun is done, or when that was waited for long enough.
    /// </summary>
    public async Task RemoveAsync(Shard shard, CancellationToken enough)
    {
        Task done;
        lock (_lock)
        {
            if (!_owned.Remove(shard, out var owned)) return;
            done = owned.Done;
            Count();
        }

        Tell(shard);
        try
        {
            await done.WaitAsync(enough);
        }
        catch (OperationCanceledException) when (enough.IsCancellationRequested)
        {
            // Whatever protects the shard's data from two owners has to.
        }
    }

    /// <summary>Whether this process works for a group, at least as soon as the roster of its shard is stored.</summary>
    public bool IsOwn(GroupId group)
    {
        lock (_lock) return Find(group) is not null;
    }

    /// <summary>Whether this process may work for a group now.</summary>
    public bool IsReady(GroupId group)
    {
        lock (_lock) return Find(group) is { IsRosterStored: true };
    }

    /// <summary>Begins work for a group: dispose of the result at its end. Null if this process may not work for it now.</summary>
    public IDisposable? TryBegin(GroupId group)
    {
        lock (_lock) return Find(group) is { IsRosterStored: true } owned ? owned.Begin() : null;
    }

    /// <summary>
    /// Begins the answer to an interaction: dispose of the result at its end. Null if the shard that it arrived on is gone, which doesn't
    /// mean that it mustn't be answered.
    /// </summary>
    /// <param name="guild">Where it happened; null for direct messages, which arrive on shard 0.</param>
    public IDisposable? BeginAnswer(Snowflake? guild)
    {
        lock (_lock) return Find(guild ?? default)?.Begin();
    }

    /// <inheritdoc cref="BeginAnswer(Snowflake?)"/>
    /// <param name="group">The group that it's about.</param>
    public IDisposable? BeginAnswer(GroupId group) => BeginAnswer(new Snowflake(group.Value));

    /// <summary>Completes when the roster of at least one shard is stored.</summary>
    public Task AnyReadyAsync(CancellationToken cancel) => WaitAsync(() => _owned.Values.Any(owned => owned.IsRosterStored), cancel);

    /// <summary>Completes when the rosters of all shards are stored, and there is at least one.</summary>
    public Task AllReadyAsync(CancellationToken cancel) =>
        WaitAsync(() => _owned.Count > 0 && _owned.Values.All(owned => owned.IsRosterStored), cancel);

    private async Task WaitAsync(Func<bool> isSo, CancellationToken cancel)
    {
        while (true)
        {
            Task changed;
            lock (_lock)
            {
                if (isSo()) return;
                changed = _changed.Task;
            }

            await changed.WaitAsync(cancel);
        }
    }

    // A group's id belongs to its server's shard. The lock is held.
    private OwnedShard? Find(GroupId group) => Find(new Snowflake(group.Value));

    // The lock is held.
    private OwnedShard? Find(Snowflake guild)
    {
        foreach (var count in _counts)
        {
            if (_owned.TryGetValue(Shard.Of(guild, count), out var owned)) return owned;
        }

        return null;
    }

    // There's one, except while a new number of shards is introduced. The lock is held.
    private void Count() => _counts = [.. _owned.Keys.Select(shard => shard.Count).Distinct()];

    private void Tell(Shard shard)
    {
        Changed?.Invoke(shard);
        lock (_lock)
        {
            _changed.TrySetResult();
            _changed = New();
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
