using Npgsql;
using StudyGroup.Bot.Storage.Writing;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage.Postgres;

/// <summary>
/// Decides at the end of a transaction whether it may be committed. If several processes share the database, it stops one that's no longer
/// responsible for a group from writing to it.
/// </summary>
internal interface IWriteFence
{
    /// <summary>
    /// Called on the writer's thread, within the transaction, when everything else is done. If it throws, the transaction is rolled back
    /// and the callers of the writes concerned get the exception.
    /// </summary>
    /// <param name="connection">The connection with the open transaction.</param>
    /// <param name="groups">The groups that the transaction changes.</param>
    /// <param name="origins">What asked for the writes, where that's known.</param>
    void Check(NpgsqlConnection connection, IReadOnlyCollection<GroupId> groups, IReadOnlyCollection<WriteOrigin> origins);
}

/// <summary>Lets everything through: for a process that has the database to itself.</summary>
internal sealed class OpenFence : IWriteFence
{
    /// <inheritdoc/>
    public void Check(NpgsqlConnection connection, IReadOnlyCollection<GroupId> groups, IReadOnlyCollection<WriteOrigin> origins)
    {
    }
}
