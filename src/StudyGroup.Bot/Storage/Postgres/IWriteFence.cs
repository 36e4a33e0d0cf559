using Npgsql;
using StudyGroup.Bot.Storage.Writing;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage.Postgres;

/// <summary>Says at the end of a transaction whether it may be committed. Where several processes share the database, it keeps one that is
/// no longer responsible for a group from writing to it.</summary>
internal interface IWriteFence
{
    /// <summary>
    /// Called on the writer's thread, within the transaction, when all else is done. Whatever it throws is thrown to the callers of the
    /// writes concerned, and the transaction is rolled back.
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
