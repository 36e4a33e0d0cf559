using Npgsql;
using StudyGroup.Bot.Storage;

namespace StudyGroup.Bot.Cluster;

/// <summary>The number of shards, on which all running workers agree.</summary>
internal static class ClusterLayout
{
    /// <summary>
    /// Agrees on the number with the running workers, or decides it if there are none, and marks this worker as running. If the number
    /// changes, all epochs rise, so a worker that was only paused can't go on writing with the old one.
    /// </summary>
    /// <param name="wanted">The number that the settings give; null for any.</param>
    /// <param name="recommended">The number that Discord recommends.</param>
    /// <returns>The number of shards, and the lock that marks this worker as running.</returns>
    /// <exception cref="StorageException">Other workers are running with another number.</exception>
    public static async Task<(int Count, IAsyncDisposable Running)> JoinAsync(
        LockSession session, int worker, int? wanted, int recommended, CancellationToken cancel)
    {
        await WaitForTurnAsync(session, cancel);
        try
        {
            var count = await session.RunAsync(connection => AgreeAsync(connection, wanted, recommended, cancel), cancel);
            var running = await session.TryLockAsync(AdvisoryLocks.Workers, worker, cancel)
                ?? throw new InvalidOperationException($"Worker {worker} is running twice.");
            return (count, running);
        }
        finally
        {
            if (!session.Lost.IsCancellationRequested)
            {
                await session.RunAsync(
                    connection => connection.RunAsync(
                        "SELECT pg_advisory_unlock($1, $2)", cancel, AdvisoryLocks.Moments, AdvisoryLocks.Joining),
                    cancel);
            }
        }
    }

    // A worker that's paused while it joins holds up the others until its session ends.
    private static async Task WaitForTurnAsync(LockSession session, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                await session.RunAsync(
                    connection =>
                        connection.RunAsync("SELECT pg_advisory_lock($1, $2)", cancel, AdvisoryLocks.Moments, AdvisoryLocks.Joining),
                    cancel);
                return;
            }
            catch (PostgresException waited) when (waited.SqlState == PostgresErrorCodes.LockNotAvailable)
            {
                // Once more, then.
            }
        }
    }

    private static async Task<int> AgreeAsync(NpgsqlConnection connection, int? wanted, int recommended, CancellationToken cancel)
    {
        var (others, _) = await Roster.ReadAsync(connection, cancel);
        var current = await connection.AskAsync<int?>("SELECT shards FROM cluster_layout", cancel);
        if (current is { } shared && others is not [])
        {
            return wanted is null || wanted == shared
                ? shared
                : throw new StorageException(
                    $"Discord:Shards is {wanted}, but the workers that are running use {shared} {(shared == 1 ? "shard" : "shards")}. "
                    + $"Set it to {shared} or to auto, or stop all workers before you start the first with {wanted}.");
        }

        var count = wanted ?? recommended;
        if (count == current) return count;
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await connection.RunAsync(
            "INSERT INTO cluster_layout (shards) VALUES ($1) ON CONFLICT (one) DO UPDATE SET shards = excluded.shards, changed = now()",
            cancel, count);
        // Sessions are only good for the number of shards they were opened with.
        await connection.RunAsync(
            """
            INSERT INTO cluster_shards (id, epoch) SELECT id, nextval('cluster_epochs') FROM generate_series(0, $1 - 1) AS id
            ON CONFLICT (id) DO UPDATE SET
                epoch = nextval('cluster_epochs'), worker = NULL, worker_name = NULL, updated = now()
            """,
            cancel, count);
        await connection.RunAsync("DELETE FROM cluster_sessions", cancel);
        await connection.RunAsync("UPDATE cluster_shards SET epoch = nextval('cluster_epochs') WHERE id >= $1", cancel, count);
        await transaction.CommitAsync(cancel);
        return count;
    }
}
