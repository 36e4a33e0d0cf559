using Npgsql;

namespace StudyGroup.Bot.Cluster;

/// <summary>The keys of the workers' advisory locks: a space and a number in it. Other programs may use the same database.</summary>
internal static class AdvisoryLocks
{
    /// <summary>The space of the locks that say which workers are running.</summary>
    public const int Workers = 0x5347_0001;

    /// <summary>The space of the locks that say who owns which shard.</summary>
    public const int Shards = 0x5347_0002;

    /// <summary>The space of the locks that are held only for a moment.</summary>
    public const int Moments = 0x5347_0003;

    /// <summary>In <see cref="Moments"/>: the tables are being created.</summary>
    public const int Tables = 1;

    /// <summary>In <see cref="Moments"/>: a worker joins and agrees with the others on the number of shards.</summary>
    public const int Joining = 2;

    /// <summary>In <see cref="Moments"/>: the commands are being registered.</summary>
    public const int Commands = 3;

    /// <summary>In <see cref="Moments"/>: somebody finds out whether there's a pooler.</summary>
    public const int Probing = 4;

    /// <summary>Takes one of <see cref="Moments"/> until the end of the connection's transaction.</summary>
    public static Task InTransactionAsync(NpgsqlConnection connection, int moment, CancellationToken cancel) =>
        connection.RunAsync("SELECT pg_advisory_xact_lock($1, $2)", cancel, Moments, moment);
}
