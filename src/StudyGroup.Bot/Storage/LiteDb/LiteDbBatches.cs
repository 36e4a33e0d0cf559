using LiteDB;
using StudyGroup.Bot.Storage.Documents;
using StudyGroup.Bot.Storage.LiteDb.Files;
using StudyGroup.Bot.Storage.Writing;

namespace StudyGroup.Bot.Storage.LiteDb;

/// <summary>
/// Does each write in a transaction of its own, makes them all durable with one checkpoint, and checks that the files are still in their
/// place: LiteDB acknowledges a commit that still sits in a queue, and breaks its file when several threads write.
/// </summary>
internal sealed class LiteDbBatches(EngineFile file, LiteDbTurn turn, Failure failure) : IBatchCommit, ITransactionSource
{
    private readonly LiteDatabase _database = file.Database;

    /// <inheritdoc/>
    public int MaxBatch => 64;

    /// <inheritdoc/>
    public IWritableDocuments Collection(string name) => new TurnwiseDocuments(new LiteDbDocuments(_database.GetCollection(name)), turn);

    // The last id is kept in the same transaction as whatever gets the id.
    /// <inheritdoc/>
    public long NextId(string collection) => turn.Take(() =>
    {
        var next = LastIds.Of(_database, collection) + 1;
        LastIds.Set(_database, collection, next);
        return next;
    });

    /// <inheritdoc/>
    public IReadOnlyList<(WriteRequest Request, Transaction Transaction)>? Run(IReadOnlyList<WriteRequest> requests)
    {
        List<(WriteRequest, Transaction)> done = [];
        foreach (var request in requests)
        {
            var transaction = new Transaction(this);
            if (Commit(request, transaction)) done.Add((request, transaction));
        }

        return Checkpoint() ? done : null;
    }

    private bool Commit(WriteRequest request, Transaction transaction)
    {
        try
        {
            turn.Take(_database.BeginTrans);
            request.Apply(transaction);
            turn.Take(_database.Commit);
            return true;
        }
        catch (Exception e) when (!LiteDbFailure.IsFinal(e))
        {
            Undo(transaction);
            request.Fail(e);
        }
        catch (Exception e)
        {
            failure.Report(e);
        }

        return false;
    }

    private void Undo(Transaction transaction)
    {
        try
        {
            turn.Take(_database.Rollback);
            transaction.Undone();
        }
        catch (Exception e)
        {
            failure.Report(e);
        }
    }

    private bool Checkpoint()
    {
        if (failure.Happened.IsCompleted)
            return false;
        try
        {
            turn.Take(_database.Checkpoint);
            file.RequireInPlace();
        }
        catch (Exception e)
        {
            failure.Report(e);
        }

        return !failure.Happened.IsCompleted;
    }
}
