using Npgsql;

namespace StudyGroup.Bot.Cluster;

/// <summary>A shard's row: its epoch and its owner.</summary>
internal static class ShardRows
{
    /// <summary>Raises a shard's epoch for its new owner, who holds its lock. Waits for writes that began under the old epoch.</summary>
    /// <returns>The epoch.</returns>
    public static async Task<long> TakeAsync(NpgsqlConnection connection, int shard, int worker, string name, CancellationToken cancel) =>
        await connection.AskAsync<long?>(
            """
            UPDATE cluster_shards SET epoch = nextval('cluster_epochs'), worker = $2, worker_name = $3, updated = now()
            WHERE id = $1
            RETURNING epoch
            """,
            cancel, shard, worker, name)
        ?? throw new InvalidOperationException($"There's no row for shard {shard}.");

    /// <summary>Clears the owner in a shard's row.</summary>
    /// <param name="epoch">This owner's: if it has risen since, nothing changes.</param>
    public static Task LeaveAsync(NpgsqlConnection connection, int shard, long epoch, CancellationToken cancel) => connection.RunAsync(
        "UPDATE cluster_shards SET worker = NULL, worker_name = NULL, updated = now() WHERE id = $1 AND epoch = $2",
        cancel, shard, epoch);
}
