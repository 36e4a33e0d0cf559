using System.Threading.Channels;
using LiteDB;
using StudyGroup.Bot.Storage.Files;
using StudyGroup.Bot.Telemetry;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage.Writing;

/// <summary>
/// The one thread that writes. It does each waiting write in a transaction of its own, makes them all durable with one checkpoint, checks
/// that the files are still in their place, and only then tells the loops and the callers: LiteDB acknowledges a commit that still sits
/// in a queue, and breaks its file when several threads write.
/// </summary>
internal sealed class Writer
{
    private const int LongestBatch = 64;
    private const int LongestQueue = 1_024;

    private readonly EngineFile _file;
    private readonly LiteDatabase _database;
    private readonly Failure _failure;
    private readonly Action<GroupId> _committed;
    private readonly Thread _thread;
    private readonly Channel<WriteRequest> _queue =
        Channel.CreateBounded<WriteRequest>(new BoundedChannelOptions(LongestQueue) { SingleReader = true });

    private long _turns;

    /// <summary>Starts the thread.</summary>
    /// <param name="file">The open file.</param>
    /// <param name="failure">Is told when the storage fails.</param>
    /// <param name="committed">Called on the writer's thread with each group that a durable write changed; must return at once.</param>
    public Writer(EngineFile file, Failure failure, Action<GroupId> committed)
    {
        _committed = committed;
        _file = file;
        _database = file.Database;
        _failure = failure;
        _failure.Happened.ContinueWith(_ => _queue.Writer.TryComplete(), TaskScheduler.Default);
        _thread = new Thread(Work) { IsBackground = true, Name = "storage writer" };
        _thread.Start();
    }

    /// <summary>Gets told of every batch, if anything is.</summary>
    public StorageFigures? Figures { get; set; }

    /// <summary>How many writes were begun.</summary>
    public long Turns => Interlocked.Read(ref _turns);

    /// <summary>Does a write when its turn comes.</summary>
    /// <returns>Its result, once it is durable. If the work throws, so does this, and nothing has changed.</returns>
    /// <exception cref="StorageException">The storage failed; the write may or may not be there after a restart.</exception>
    public async Task<T> RunAsync<T>(Func<Transaction, T> work)
    {
        var request = new WriteRequest<T>(work) { RequestedAt = Figures?.Timestamp ?? 0 };
        try
        {
            await _queue.Writer.WriteAsync(request);
        }
        catch (ChannelClosedException)
        {
            throw _failure.Happened.IsCompleted ? await _failure.Happened : new ObjectDisposedException(nameof(StudyDatabase));
        }

        // Once the disk has failed, the writer's thread may hang in LiteDB forever, so callers don't rely on it.
        await Task.WhenAny(request.Done, _failure.Happened);
        return request.Done.IsCompleted ? await request.Done : throw await _failure.Happened;
    }

    /// <summary>Takes no more writes, and waits until the waiting ones are done or the storage has failed.</summary>
    public void Drain()
    {
        _queue.Writer.TryComplete();
        if (!_failure.Happened.IsCompleted)
            _thread.Join();
    }

    private void Work()
    {
        var batch = new List<(WriteRequest Request, Transaction Transaction)>(LongestBatch);
        while (_queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            batch.Clear();
            var begunAt = Figures?.Timestamp ?? 0;
            while (batch.Count < LongestBatch && _queue.Reader.TryRead(out var request))
            {
                Interlocked.Increment(ref _turns);
                var transaction = new Transaction(_database);
                if (Commit(request, transaction))
                    batch.Add((request, transaction));
            }

            if (!Checkpoint())
                return;
            // Whoever hears that a write is done finds the loops already woken.
            foreach (var (_, transaction) in batch) transaction.Durable();
            foreach (var group in batch.SelectMany(write => write.Transaction.ChangedGroups).Distinct()) _committed(group);
            foreach (var (request, _) in batch) request.Acknowledge();
            Figures?.Durable(begunAt, batch.Select(write => write.Request.RequestedAt));
        }
    }

    private bool Commit(WriteRequest request, Transaction transaction)
    {
        try
        {
            _database.BeginTrans();
            request.Apply(transaction);
            _database.Commit();
            return true;
        }
        catch (Exception e) when (!Failure.Is(e))
        {
            Undo(transaction);
            request.Fail(e);
        }
        catch (Exception e)
        {
            _failure.Report(e);
        }

        return false;
    }

    private void Undo(Transaction transaction)
    {
        try
        {
            _database.Rollback();
            transaction.Undone();
        }
        catch (Exception e)
        {
            _failure.Report(e);
        }
    }

    private bool Checkpoint()
    {
        if (_failure.Happened.IsCompleted)
            return false;
        try
        {
            _database.Checkpoint();
            _file.RequireInPlace();
        }
        catch (Exception e)
        {
            _failure.Report(e);
        }

        return !_failure.Happened.IsCompleted;
    }
}
