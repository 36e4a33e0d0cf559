using System.Text.Json;
using Npgsql;
using StudyGroup.Discord.Gateway;

namespace StudyGroup.Bot.Cluster;

/// <summary>The shards' gateway sessions, for their next owners. A worker that dies leaves the ones it saved last.</summary>
internal static class SessionRows
{
    /// <summary>Saves a shard's session, or that there's none.</summary>
    /// <param name="epoch">The owner's: if it has risen since, nothing changes.</param>
    public static Task SaveAsync(NpgsqlConnection connection, int shard, long epoch, ShardSession? session, CancellationToken cancel) =>
        session is null
            ? connection.RunAsync("DELETE FROM cluster_sessions WHERE shard = $1 AND epoch <= $2", cancel, shard, epoch)
            : connection.RunAsync(
                """
                INSERT INTO cluster_sessions (shard, epoch, session, sequence)
                SELECT id, epoch, $3::jsonb, $4 FROM cluster_shards WHERE id = $1 AND epoch = $2
                ON CONFLICT (shard) DO UPDATE SET epoch = excluded.epoch, session = excluded.session, sequence = excluded.sequence
                """,
                cancel, shard, epoch, JsonSerializer.Serialize(session), session.Sequence);

    /// <summary>Saves how far previously saved sessions have come.</summary>
    /// <param name="sequences">By their shards.</param>
    public static Task AdvanceAsync(
        NpgsqlConnection connection, IReadOnlyCollection<(int Shard, long Epoch, long Sequence)> sequences, CancellationToken cancel) =>
        connection.RunAsync(
            """
            UPDATE cluster_sessions s SET sequence = n.sequence FROM unnest($1, $2, $3) AS n(shard, epoch, sequence)
            WHERE s.shard = n.shard AND s.epoch = n.epoch
            """,
            cancel,
            sequences.Select(s => s.Shard).ToArray(), sequences.Select(s => s.Epoch).ToArray(),
            sequences.Select(s => s.Sequence).ToArray());

    /// <summary>Takes the session that the last owner left, so nobody else finds it; null if there's none.</summary>
    public static async Task<ShardSession?> TakeAsync(NpgsqlConnection connection, int shard, CancellationToken cancel)
    {
        var rows = await connection.ListAsync(
            "DELETE FROM cluster_sessions WHERE shard = $1 RETURNING session::text, sequence",
            row => (Session: row.GetString(0), Sequence: row.GetInt64(1)), cancel, shard);
        return rows is [var left] ? JsonSerializer.Deserialize<ShardSession>(left.Session)! with { Sequence = left.Sequence } : null;
    }
}
