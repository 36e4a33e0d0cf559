using Npgsql;

namespace StudyGroup.Bot.Cluster;

/// <summary>When the next session with a key may begin, counted over all workers.</summary>
internal static class IdentifySlots
{
    /// <summary>Takes the turn if it's free. Nothing is reserved, so giving up doesn't hold anybody up.</summary>
    /// <param name="key">The shard's id by <c>max_concurrency</c>.</param>
    /// <param name="interval">The time between two turns.</param>
    /// <returns>How long to wait before asking again; null if it was taken.</returns>
    public static async Task<TimeSpan?> TryTakeAsync(NpgsqlConnection connection, int key, TimeSpan interval, CancellationToken cancel)
    {
        var seconds = await connection.AskAsync<double?>(
            """
            WITH taken AS (
                INSERT INTO cluster_identifies AS slot VALUES ($1, clock_timestamp() + $2)
                ON CONFLICT (key) DO UPDATE SET next = clock_timestamp() + $2 WHERE slot.next <= clock_timestamp()
                RETURNING key)
            SELECT extract(epoch FROM next - clock_timestamp())::float8 FROM cluster_identifies
            WHERE key = $1 AND NOT EXISTS (SELECT FROM taken)
            """,
            cancel, key, interval);
        return seconds is { } left ? TimeSpan.FromSeconds(Math.Max(0.01, left)) : null;
    }
}
