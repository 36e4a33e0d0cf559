using StudyGroup.Bot.Sharding;
using StudyGroup.Core.Text;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Bot.Loops;

/// <summary>
/// Which groups a loop was woken for and which it's working on. A group that's being worked on stays woken until that's done, and one whose
/// shard isn't ready until it is.
/// </summary>
internal sealed class WokenGroups(OwnedShards owned, LoopActivity activity)
{
    private readonly Lock _lock = new();
    private readonly HashSet<GroupId> _woken = [];
    private readonly HashSet<Shard> _wokenShards = [];
    private readonly Dictionary<GroupId, Task> _running = [];
    private Shard[] _lookedFor = [];
    private bool _isAllWoken;
    private bool _isLooking;
    private bool _isBusy;

    /// <summary>Whether there's anything that may begin now.</summary>
    public bool IsAnyWoken
    {
        get
        {
            lock (_lock) return _isAllWoken || _wokenShards.Count > 0 || _woken.Any(MayBegin);
        }
    }

    /// <summary>Whether <see cref="BeginLooking"/> took all groups, and not only those of some shards.</summary>
    public bool IsAllLookedFor { get; private set; }

    /// <summary>All groups may have something to do.</summary>
    public void WakeAll()
    {
        lock (_lock)
        {
            _isAllWoken = true;
            Note();
        }
    }

    /// <summary>All groups of a shard may have something to do.</summary>
    public void Wake(Shard shard)
    {
        lock (_lock)
        {
            _wokenShards.Add(shard);
            Note();
        }
    }

    /// <summary>A group may have something to do.</summary>
    public void Wake(GroupId group)
    {
        lock (_lock)
        {
            _woken.Add(group);
            Note();
        }
    }

    /// <summary>
    /// Takes what was woken other than single groups. <see cref="BeginWork"/> must follow, with the groups that have something to do.
    /// </summary>
    /// <returns>Whether anything was, so that it must be looked up which groups have something to do.</returns>
    public bool BeginLooking()
    {
        lock (_lock)
        {
            (IsAllLookedFor, _lookedFor) = (_isAllWoken, [.. _wokenShards]);
            _isLooking = _isAllWoken || _wokenShards.Count > 0;
            _isAllWoken = false;
            _wokenShards.Clear();
            return _isLooking;
        }
    }

    /// <summary>Begins the work on every woken group that may begin.</summary>
    /// <param name="found">The groups that have something to do, if that was looked up.</param>
    /// <param name="begin">Begins the work on a group without waiting; <see cref="EndWork"/> must be called at its end.</param>
    public void BeginWork(IEnumerable<GroupId> found, Func<GroupId, Task> begin)
    {
        lock (_lock)
        {
            _isLooking = false;
            _woken.UnionWith(IsAllLookedFor ? found : found.Where(group => _lookedFor.Any(shard => shard.Has(group))));
            // Whoever owns the others' shards works on them.
            _woken.RemoveWhere(group => !owned.IsOwn(group));
            foreach (var group in _woken.Where(MayBegin).ToList())
            {
                _woken.Remove(group);
                _running.Add(group, begin(group));
            }

            Note();
        }
    }

    /// <summary>The work on a group is done.</summary>
    /// <returns>Whether it was woken again meanwhile.</returns>
    public bool EndWork(GroupId group)
    {
        lock (_lock)
        {
            _running.Remove(group);
            var isAgain = _woken.Contains(group);
            Note();
            return isAgain;
        }
    }

    /// <summary>Completes when the work that has begun is done.</summary>
    public Task AllRunning()
    {
        lock (_lock) return Task.WhenAll(_running.Values);
    }

    // The lock is held.
    private bool MayBegin(GroupId group) => !_running.ContainsKey(group) && owned.IsReady(group);

    // The lock is held.
    private void Note()
    {
        var isBusy = _isAllWoken || _wokenShards.Count > 0 || _isLooking || _woken.Count > 0 || _running.Count > 0;
        if (isBusy == _isBusy) return;
        _isBusy = isBusy;
        if (isBusy) activity.Begin();
        else activity.End();
    }
}
