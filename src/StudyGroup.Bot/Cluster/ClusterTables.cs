using Npgsql;
using StudyGroup.Bot.Storage;

namespace StudyGroup.Bot.Cluster;

/// <summary>
/// The tables through which workers share shards. What members typed is in them only while an interaction waits for another worker.
/// </summary>
internal static class ClusterTables
{
    /// <summary>The newest version of the tables.</summary>
    public static int Version => Steps.Length;

    // Never change a released step: add another.
    private static readonly string[] Steps =
    [
        """
        -- Epochs only rise, even if shards come and go.
        CREATE SEQUENCE cluster_epochs;

        CREATE TABLE cluster_layout (
            one boolean PRIMARY KEY DEFAULT true CHECK (one),
            shards int NOT NULL,
            changed timestamptz NOT NULL DEFAULT now()
        );

        CREATE TABLE cluster_workers (
            id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            name text NOT NULL,
            shards_wanted int,
            started timestamptz NOT NULL DEFAULT now(),
            heartbeat timestamptz NOT NULL DEFAULT now()
        );

        CREATE TABLE cluster_shards (
            id int PRIMARY KEY,
            epoch bigint NOT NULL,
            worker int,
            worker_name text,
            updated timestamptz NOT NULL DEFAULT now()
        );

        -- The gateway sessions of the owners with these epochs, as they were a second ago at most. A session is like a password. They are
        -- apart from the shards because every write holds on to its shard's row.
        CREATE TABLE cluster_sessions (
            shard int PRIMARY KEY,
            epoch bigint NOT NULL,
            session jsonb NOT NULL,
            sequence bigint NOT NULL
        );

        -- When the next session may begin, by the shard's id modulo max_concurrency.
        CREATE TABLE cluster_identifies (
            key int PRIMARY KEY,
            next timestamptz NOT NULL
        );

        -- What members did in direct messages, for the worker of their group's shard.
        CREATE TABLE cluster_forwarded (
            id bigint PRIMARY KEY,
            server bigint NOT NULL,
            interaction jsonb NOT NULL,
            received timestamptz NOT NULL,
            -- Whether Discord has agreed to wait for the answer.
            deferred boolean NOT NULL,
            worker int
        );

        -- Interactions that have written something, so that none does it twice.
        CREATE TABLE cluster_done (
            id bigint PRIMARY KEY,
            run uuid NOT NULL,
            at timestamptz NOT NULL DEFAULT now()
        );
        CREATE INDEX cluster_done_at ON cluster_done (at);
        """,
        """
        -- It holds a group's id. Workers that still call it by its old name hand nothing over and take nothing until they're replaced.
        ALTER TABLE cluster_forwarded RENAME COLUMN server TO group_id;
        """,
    ];

    /// <summary>Creates the tables, or brings them up to date. Several workers may do it at once.</summary>
    /// <exception cref="StorageException">A newer version of the bot made them.</exception>
    public static Task MakeAsync(NpgsqlConnection connection, CancellationToken cancel) => MakeAsync(connection, Version, cancel);

    /// <inheritdoc cref="MakeAsync(NpgsqlConnection, CancellationToken)"/>
    /// <param name="newest">The version to create; an older one only in tests of the steps after it.</param>
    internal static async Task MakeAsync(NpgsqlConnection connection, int newest, CancellationToken cancel)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await AdvisoryLocks.InTransactionAsync(connection, AdvisoryLocks.Tables, cancel);
        await connection.RunAsync("CREATE TABLE IF NOT EXISTS cluster_version (version int NOT NULL)", cancel);
        var version = await connection.AskAsync<int?>("SELECT version FROM cluster_version", cancel) ?? 0;
        if (version > Steps.Length)
        {
            throw new StorageException(
                $"This database was used by a newer version of the bot (its workers' tables have version {version}; I know up to "
                + $"{Steps.Length}). Start that version or a later one.");
        }

        foreach (var step in Steps[version..newest]) await connection.RunAsync(step, cancel);
        await connection.RunAsync("DELETE FROM cluster_version", cancel);
        await connection.RunAsync("INSERT INTO cluster_version VALUES ($1)", cancel, newest);
        await transaction.CommitAsync(cancel);
    }
}
