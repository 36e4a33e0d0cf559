namespace StudyGroup.Bot.Cluster;

/// <summary>
/// Which shards a worker takes and which it gives up, so that all workers have the same number, give or take one. Workers that see the same
/// state make the same decision and never reach for the same shard. Nothing moves once the shares are fair.
/// </summary>
internal static class FairShare
{
    /// <summary>What a worker should do next.</summary>
    /// <param name="workers">All live workers, itself included.</param>
    /// <param name="owners">The worker of each shard that has one.</param>
    /// <param name="count">The number of shards.</param>
    public static ShardMoves For(
        int me, IReadOnlyCollection<LiveWorker> workers, IReadOnlyDictionary<int, int> owners, int count)
    {
        var free = Enumerable.Range(0, count).Where(shard => !owners.ContainsKey(shard)).ToList();
        var mine = owners.Where(o => o.Value == me && o.Key < count).Select(o => o.Key).Order().ToList();
        var shares = Shares([.. workers.Select(w => w.Id)], owners, count);
        // Nobody gives anything up for a worker that may be gone in a moment.
        var lasting = Shares([.. workers.Where(w => w.IsSettled || w.Id == me).Select(w => w.Id)], owners, count);
        var excess = mine.Count - lasting.Single(s => s.Worker == me).Target;
        if (excess > 0) return new ShardMoves([], [.. mine[^excess..]]);

        var before = shares.TakeWhile(s => s.Worker != me).Sum(s => s.Wants);
        return new ShardMoves([.. free.Skip(before).Take(shares.Single(s => s.Worker == me).Wants)], []);
    }

    // The larger shares stay with those who have most already, so that as few shards as possible move.
    private static List<Share> Shares(IReadOnlyCollection<int> workers, IReadOnlyDictionary<int, int> owners, int count)
    {
        var larger = count % workers.Count;
        return [.. workers
            .Select(id => (Id: id, Has: owners.Values.Count(owner => owner == id)))
            .OrderByDescending(w => w.Has).ThenBy(w => w.Id)
            .Select((w, index) => new Share(w.Id, w.Has, (count / workers.Count) + (index < larger ? 1 : 0)))];
    }

    private sealed record Share(int Worker, int Has, int Target)
    {
        public int Wants => Math.Max(0, Target - Has);
    }
}

/// <summary>A running worker.</summary>
/// <param name="IsSettled">Whether it has run for a few seconds, so it's past failing at startup.</param>
internal readonly record struct LiveWorker(int Id, bool IsSettled);

/// <summary>Shards to take, and shards to give up.</summary>
internal sealed record ShardMoves(IReadOnlyList<int> Take, IReadOnlyList<int> GiveUp)
{
    /// <summary>Whether there's nothing to do.</summary>
    public bool IsEmpty => Take is [] && GiveUp is [];
}
