using Npgsql;

namespace StudyGroup.Bot.Cluster;

/// <summary>A shard's row: its epoch, its owner, and the gateway session that the last owner left behind.</summary>
internal static class ShardRows
{
    /// <summary>Raises a shard's epoch for its new owner, who holds its lock. Waits for writes that began under the old one.</summary>
    /// <returns>The epoch and, if the last owner left one behind, its session, which nobody else finds there any more.</returns>
    public static async Task<(long Epoch, string? Session)> TakeAsync(
        NpgsqlConnection connection, int shard, int worker, string name, CancellationToken cancel)
    {
        var rows = await connection.ListAsync(
            """
            UPDATE cluster_shards s SET epoch = nextval('cluster_epochs'), worker = $2, worker_name = $3, session = NULL, updated = now()
            FROM (SELECT * FROM cluster_shards WHERE id = $1 FOR UPDATE) was
            WHERE s.id = was.id
            RETURNING s.epoch, was.session::text
            """,
            row => (row.GetInt64(0), row.IsDBNull(1) ? null : row.GetString(1)), cancel, shard, worker, name);
        return rows is [var taken] ? taken : throw new InvalidOperationException($"There's no row for shard {shard}.");
    }

    /// <summary>Leaves a session for the next owner.</summary>
    /// <param name="epoch">This owner's: if it has risen since, nothing is left.</param>
    public static Task LeaveAsync(NpgsqlConnection connection, int shard, long epoch, string? session, CancellationToken cancel) =>
        connection.RunAsync(
            """
            UPDATE cluster_shards SET worker = NULL, worker_name = NULL, session = $3::jsonb, updated = now()
            WHERE id = $1 AND epoch = $2
            """,
            cancel, shard, epoch, session);
}
