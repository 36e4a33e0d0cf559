using Npgsql;
using StudyGroup.Bot.Storage.Documents;
using StudyGroup.Bot.Storage.Writing;
using StudyGroup.Core.Domain.Stores;

namespace StudyGroup.Bot.Storage.Postgres;

/// <summary>
/// Does the waiting writes in one transaction, so that they share its round trips and its commit. If anything goes wrong, it's rolled back
/// and each write is done again in a transaction of its own, so that one failure doesn't take the others with it.
/// </summary>
internal sealed class PostgresBatches(
    NpgsqlDataSource source, IWriteFence fence, Commits commits, Availability availability, TimeProvider wire)
    : IBatchCommit
{
    // Conflicts end when the other transaction does.
    private const int MaxAttempts = 8;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(40);

    /// <inheritdoc/>
    public int MaxBatch => 64;

    /// <inheritdoc/>
    public IReadOnlyList<(WriteRequest Request, Transaction Transaction)>? Run(IReadOnlyList<WriteRequest> requests)
    {
        if (requests.Count > 1 && Together(requests) is { } all) return all;
        List<(WriteRequest, Transaction)> done = [];
        StorageUnavailableException? unavailable = null;
        foreach (var request in requests)
        {
            // The writes after it weren't begun.
            if (unavailable is not null) request.Fail(availability.Fails(unavailable.InnerException!));
            else if (Alone(request, ref unavailable) is { } transaction) done.Add((request, transaction));
        }

        return done;
    }

    private List<(WriteRequest, Transaction)>? Together(IReadOnlyList<WriteRequest> requests)
    {
        var attempt = new Attempt(source, fence, wire);
        try
        {
            attempt.Run(requests);
            availability.Works();
            return attempt.Writes;
        }
        catch (Exception e)
        {
            if (attempt.WasCommitted() is true) return attempt.Writes;
            Undo(attempt);
            // Doing each alone shows which write caused it, unless it doesn't happen again.
            if (!attempt.IsUnknown) return null;
            // Doing them again might do them twice.
            foreach (var request in requests) request.Fail(availability.Fails(e, mayBeDone: true));
            return [];
        }
    }

    private Transaction? Alone(WriteRequest request, ref StorageUnavailableException? unavailable)
    {
        for (var number = 1; ; number++)
        {
            var attempt = new Attempt(source, fence, wire);
            try
            {
                attempt.Run([request]);
                availability.Works();
                return attempt.Writes[0].Transaction;
            }
            catch (Exception e)
            {
                var wasCommitted = attempt.WasCommitted();
                if (wasCommitted is true) return attempt.Writes[0].Transaction;
                Undo(attempt);
                var mayRunAgain = wasCommitted is false && (PostgresTrouble.IsConflict(e) || PostgresTrouble.IsUnavailable(e));
                if (mayRunAgain && number < MaxAttempts && !IsSlow(e))
                {
                    Task.Delay(Pause * number, wire).GetAwaiter().GetResult();
                    continue;
                }

                if (PostgresTrouble.IsUnavailable(e)) request.Fail(unavailable = availability.Fails(e, attempt.IsUnknown));
                else request.Fail(e);
                return null;
            }
        }
    }

    // What failed after seconds would fail again, and the callers have waited long enough.
    private static bool IsSlow(Exception e) => e.InnerException is TimeoutException;

    private void Undo(Attempt attempt)
    {
        foreach (var (_, transaction) in attempt.Writes) transaction.Undone();
        // If nobody knows whether it was committed, what's in memory can't be trusted.
        if (!attempt.IsUnknown) return;
        foreach (var group in attempt.Writes.SelectMany(write => write.Transaction.ChangedGroups).Distinct()) commits.Publish(group);
    }
}
