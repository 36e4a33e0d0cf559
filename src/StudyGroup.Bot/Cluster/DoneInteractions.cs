using Npgsql;
using StudyGroup.Bot.Storage.Writing;

namespace StudyGroup.Bot.Cluster;

/// <summary>
/// Which interactions have written something. After a handover, Discord resends what the last owner may have answered already; that way
/// nothing is done twice.
/// </summary>
internal static class DoneInteractions
{
    /// <summary>
    /// Records within a write's transaction which interactions write. One run may do so several times. If an interaction has already
    /// written in another run, fewer rows are affected than there are interactions.
    /// </summary>
    public static NpgsqlBatchCommand Record(IReadOnlyCollection<WriteOrigin> origins) => new(
        """
        INSERT INTO cluster_done (id, run) SELECT * FROM unnest($1, $2)
        ON CONFLICT (id) DO UPDATE SET at = cluster_done.at WHERE cluster_done.run = excluded.run
        """)
    {
        Parameters =
        {
            new NpgsqlParameter<long[]> { TypedValue = [.. origins.Select(origin => unchecked((long)origin.Interaction))] },
            new NpgsqlParameter<Guid[]> { TypedValue = [.. origins.Select(origin => origin.Run)] },
        },
    };

    /// <summary>Deletes those older than a day: interactions live for 15 minutes.</summary>
    public static Task ForgetAsync(NpgsqlConnection connection, CancellationToken cancel) =>
        connection.RunAsync("DELETE FROM cluster_done WHERE at < now() - interval '1 day'", cancel);
}
