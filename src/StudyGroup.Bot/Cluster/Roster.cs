using Npgsql;

namespace StudyGroup.Bot.Cluster;

/// <summary>
/// Who's running and who owns what, according to PostgreSQL's locks: a worker that's gone has lost them at once. The table of workers only
/// gives names.
/// </summary>
internal static class Roster
{
    // A worker that keeps failing at startup doesn't make others give up their shards.
    private const string Settled = "5 seconds";

    // The database's locks with two numbers as their key.
    private const string Locks =
        """
        SELECT classid::int AS space, objid::int AS id, pid FROM pg_locks
        WHERE locktype = 'advisory' AND objsubid = 2 AND granted
          AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
        """;

    /// <summary>The running workers and their shards.</summary>
    public static async Task<(IReadOnlyList<LiveWorker> Workers, IReadOnlyDictionary<int, int> Owners)> ReadAsync(
        NpgsqlConnection connection, CancellationToken cancel)
    {
        var rows = await connection.ListAsync(
            $"""
            WITH locks AS ({Locks})
            SELECT worker.id, coalesce(w.started < now() - interval '{Settled}', false), shard.id
            FROM locks worker
            LEFT JOIN locks shard ON shard.pid = worker.pid AND shard.space = {AdvisoryLocks.Shards}
            LEFT JOIN cluster_workers w ON w.id = worker.id
            WHERE worker.space = {AdvisoryLocks.Workers}
            ORDER BY worker.id, shard.id
            """,
            row => (Worker: new LiveWorker(row.GetInt32(0), row.GetBoolean(1)), Shard: row.IsDBNull(2) ? (int?)null : row.GetInt32(2)),
            cancel);
        return (
            [.. rows.Select(row => row.Worker).Distinct()],
            rows.Where(row => row.Shard is not null).ToDictionary(row => row.Shard!.Value, row => row.Worker.Id));
    }

    /// <summary>Adds a worker.</summary>
    /// <param name="wanted">The number of shards it was told to use; null for any.</param>
    /// <returns>Its id, which no other worker ever has.</returns>
    public static Task<int> AddAsync(NpgsqlConnection connection, string name, int? wanted, CancellationToken cancel) =>
        connection.AskAsync<int>(
            "INSERT INTO cluster_workers (name, shards_wanted) VALUES ($1, $2::int) RETURNING id", cancel, name, wanted);

    /// <summary>Records that the worker is still there. Only people read this.</summary>
    public static Task BeatAsync(NpgsqlConnection connection, int worker, CancellationToken cancel) =>
        connection.RunAsync("UPDATE cluster_workers SET heartbeat = now() WHERE id = $1", cancel, worker);

    /// <summary>Removes a worker.</summary>
    public static Task RemoveAsync(NpgsqlConnection connection, int worker, CancellationToken cancel) =>
        connection.RunAsync("DELETE FROM cluster_workers WHERE id = $1", cancel, worker);

    /// <summary>Deletes workers that vanished more than a day ago.</summary>
    public static Task ForgetAsync(NpgsqlConnection connection, CancellationToken cancel) =>
        connection.RunAsync("DELETE FROM cluster_workers WHERE heartbeat < now() - interval '1 day'", cancel);
}
