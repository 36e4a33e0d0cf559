using StudyGroup.Discord.Gateway;

namespace StudyGroup.Bot.Cluster;

/// <summary>
/// Keeps the saved sessions of this worker's shards up to date. If it dies, whoever takes over can resume them: unlike new sessions,
/// Discord allows that right away and as often as needed.
/// </summary>
internal sealed class SavedSessions
{
    private readonly Dictionary<int, ShardSession> _saved = [];

    /// <summary>Saves what has changed since the last time: usually only how far the sessions have come.</summary>
    /// <param name="current">The epoch and the session of each shard.</param>
    public async Task SaveAsync(
        WorkerSession worker, IReadOnlyCollection<(int Shard, long Epoch, ShardSession? Session)> current, CancellationToken cancel)
    {
        List<(int, long, long)> advanced = [];
        foreach (var (shard, epoch, session) in current)
        {
            var before = _saved.GetValueOrDefault(shard);
            if (session is not null && before is not null && IsSame(session, before))
            {
                if (session.Sequence == before.Sequence) continue;
                advanced.Add((shard, epoch, session.Sequence));
            }
            else if (session is not null || before is not null)
            {
                await worker.SaveAsync(shard, epoch, session, cancel);
            }

            if (session is null) _saved.Remove(shard);
            else _saved[shard] = session;
        }

        if (advanced.Count > 0) await worker.AdvanceAsync(advanced, cancel);
    }

    /// <summary>A shard is no longer this worker's.</summary>
    public void Forget(int shard) => _saved.Remove(shard);

    private static bool IsSame(ShardSession one, ShardSession other) =>
        one with { Sequence = other.Sequence, Guilds = other.Guilds } == other && one.Guilds.SequenceEqual(other.Guilds);
}
