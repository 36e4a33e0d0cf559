using Npgsql;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Cluster;

/// <summary>Interactions that were handed to another shard's worker and haven't been answered yet.</summary>
internal static class ForwardedRows
{
    // As long as Discord accepts answers.
    private const string Lives = "15 minutes";

    /// <summary>Hands one over.</summary>
    /// <param name="group">The group that it's about. Its id belongs to its server's shard.</param>
    /// <param name="isDeferred">Whether Discord has agreed to wait for the answer.</param>
    /// <param name="age">How long ago it arrived.</param>
    public static async Task AddAsync(
        NpgsqlConnection connection, GroupId group, ForwardedInteraction interaction, bool isDeferred, TimeSpan age,
        CancellationToken cancel)
    {
        await connection.RunAsync(
            """
            INSERT INTO cluster_forwarded (id, group_id, interaction, deferred, received)
            VALUES ($1, $2, $3::jsonb, $4, clock_timestamp() - $5) ON CONFLICT (id) DO NOTHING
            """,
            cancel, unchecked((long)interaction.Id), unchecked((long)group.Value), interaction.ToJson(), isDeferred, age);
        await Notices.SendAsync(connection, Notices.Forwarded, cancel);
    }

    /// <summary>Defers one if no worker has taken it, and keeps workers from taking it meanwhile.</summary>
    public static async Task DeferUntakenAsync(NpgsqlConnection connection, ulong id, Func<Task> defer, CancellationToken cancel)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var isUntaken = await connection.AskAsync<bool>(
            "SELECT NOT deferred FROM cluster_forwarded WHERE id = $1 AND worker IS NULL FOR UPDATE", cancel, unchecked((long)id));
        if (!isUntaken) return;
        await defer();
        await connection.RunAsync("UPDATE cluster_forwarded SET deferred = true WHERE id = $1", cancel, unchecked((long)id));
        await Notices.SendAsync(connection, Notices.Forwarded, cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>
    /// Takes those for a worker's shards that it hasn't taken yet. If another worker took one and didn't answer it, it was left by the
    /// shard's last owner.
    /// </summary>
    /// <param name="count">The number of all shards.</param>
    public static Task<IReadOnlyList<TakenInteraction>> TakeAsync(
        NpgsqlConnection connection, int worker, IReadOnlyList<int> shards, int count, CancellationToken cancel) =>
        connection.ListAsync(
            $"""
            UPDATE cluster_forwarded f SET worker = $1
            FROM (
                SELECT id, worker FROM cluster_forwarded
                WHERE worker IS DISTINCT FROM $1 AND received > now() - interval '{Lives}' AND (group_id >> 22) % $3 = ANY($2)
                FOR UPDATE) was
            WHERE f.id = was.id
            RETURNING f.group_id, f.interaction::text, f.deferred, was.worker IS NOT NULL, clock_timestamp() - f.received
            """,
            row => new TakenInteraction(
                new GroupId(unchecked((ulong)row.GetInt64(0))), ForwardedInteraction.Parse(row.GetString(1)), row.GetBoolean(2),
                row.GetBoolean(3), row.GetTimeSpan(4)),
            cancel, worker, shards.Select(shard => (long)shard).ToArray(), (long)count);

    /// <summary>Leaves one that was taken for the next owner of its shard.</summary>
    public static async Task ReturnAsync(NpgsqlConnection connection, ulong id, CancellationToken cancel)
    {
        await connection.RunAsync("UPDATE cluster_forwarded SET worker = NULL WHERE id = $1", cancel, unchecked((long)id));
        await Notices.SendAsync(connection, Notices.Forwarded, cancel);
    }

    /// <summary>Deletes one that was answered.</summary>
    public static Task RemoveAsync(NpgsqlConnection connection, ulong id, CancellationToken cancel) =>
        connection.RunAsync("DELETE FROM cluster_forwarded WHERE id = $1", cancel, unchecked((long)id));

    /// <summary>Deletes those that nobody can answer any more.</summary>
    public static Task ForgetAsync(NpgsqlConnection connection, CancellationToken cancel) =>
        connection.RunAsync($"DELETE FROM cluster_forwarded WHERE received < now() - interval '{Lives}'", cancel);
}

/// <summary>An interaction for this worker to answer.</summary>
/// <param name="IsDeferred">Whether Discord has agreed to wait for the answer.</param>
/// <param name="WasTaken">Whether another worker had taken it before, and may have deferred it, or even done it.</param>
/// <param name="Age">How long ago it arrived.</param>
internal sealed record TakenInteraction(
    GroupId Group, ForwardedInteraction Interaction, bool IsDeferred, bool WasTaken, TimeSpan Age);
