using System.Data;
using Npgsql;
using StudyGroup.Bot.Storage.Writing;

namespace StudyGroup.Bot.Storage.Postgres;

/// <summary>One attempt to do some writes in one transaction.</summary>
internal sealed class Attempt(NpgsqlDataSource source, IWriteFence fence, TimeProvider wire)
{
    private const int MaxQuestions = 20;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    // The transaction's id in PostgreSQL, from when it may have been committed.
    private string? _id;

    /// <summary>The writes it has begun.</summary>
    public List<(WriteRequest Request, Transaction Transaction)> Writes { get; } = [];

    /// <summary>Whether nobody knows if it was committed, because PostgreSQL can't be asked.</summary>
    public bool IsUnknown { get; private set; }

    /// <summary>Does the writes, and commits.</summary>
    public void Run(IReadOnlyList<WriteRequest> requests)
    {
        using var connection = source.OpenConnection();
        using var transaction = connection.BeginTransaction(IsolationLevel.RepeatableRead);
        var session = new PostgresSession(connection);
        foreach (var request in requests)
        {
            var write = new Transaction(session);
            Writes.Add((request, write));
            request.Apply(write);
        }

        if (!session.HasChanged) return;
        session.Flush();
        fence.Check(
            connection, [.. Writes.SelectMany(write => write.Transaction.ConcernedGroups).Distinct()],
            [.. requests.Select(request => request.Origin).OfType<WriteOrigin>().Distinct()]);
        _id = session.Query(new NpgsqlBatchCommand("SELECT pg_current_xact_id()::text"), row => row.GetString(0)).Single();
        transaction.Commit();
        _id = null;
    }

    /// <summary>
    /// After <see cref="Run"/> has thrown: whether the transaction was committed all the same, because only the answer was lost; null if
    /// that can't be found out.
    /// </summary>
    public bool? WasCommitted()
    {
        if (_id is null) return false;
        for (var question = 1; question <= MaxQuestions; question++)
        {
            try
            {
                using var connection = source.OpenConnection();
                using var command = new NpgsqlCommand("SELECT pg_xact_status($1::xid8)", connection);
                command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = _id });
                if (command.ExecuteScalar() is string status and not "in progress") return status == "committed";
            }
            catch (Exception e) when (PostgresTrouble.IsUnavailable(e))
            {
                // It may be back in a moment.
                if (e.InnerException is TimeoutException) break;
            }

            Task.Delay(Pause, wire).GetAwaiter().GetResult();
        }

        IsUnknown = true;
        return null;
    }
}
