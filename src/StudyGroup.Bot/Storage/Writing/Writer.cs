using System.Threading.Channels;
using StudyGroup.Bot.Storage.Documents;
using StudyGroup.Bot.Telemetry;

namespace StudyGroup.Bot.Storage.Writing;

/// <summary>
/// The one thread that writes. It takes the waiting writes, has them made durable together, and only then tells the loops and the callers.
/// </summary>
internal sealed class Writer
{
    private const int MaxQueue = 1_024;

    private readonly IBatchCommit _batches;
    private readonly Failure _failure;
    private readonly Commits _commits;
    private readonly Thread _thread;
    private readonly Channel<WriteRequest> _queue =
        Channel.CreateBounded<WriteRequest>(new BoundedChannelOptions(MaxQueue) { SingleReader = true });

    private long _turns;

    /// <summary>Starts the thread.</summary>
    /// <param name="failure">Whether the storage has failed.</param>
    /// <param name="commits">Is told of each group that a durable write changed.</param>
    public Writer(IBatchCommit batches, Failure failure, Commits commits)
    {
        (_batches, _failure, _commits) = (batches, failure, commits);
        _failure.Happened.ContinueWith(_ => _queue.Writer.TryComplete(), TaskScheduler.Default);
        _thread = new Thread(Work) { IsBackground = true, Name = "storage writer" };
        _thread.Start();
    }

    /// <summary>Is told of every batch; null if nobody measures.</summary>
    public StorageFigures? Figures { get; set; }

    /// <summary>How many writes were begun.</summary>
    public long Turns => Interlocked.Read(ref _turns);

    /// <summary>Does a write when its turn comes, while the <see cref="WriteGate"/> of the caller is open.</summary>
    /// <returns>Its result, once it is durable. If the work throws, so does this, and nothing has changed.</returns>
    /// <exception cref="StorageException">The storage failed; the write may or may not be there after a restart.</exception>
    public Task<T> RunAsync<T>(Func<Transaction, T> work) =>
        WriteGate.Current is { } gate ? WriteGate.RunAsync(gate, QueueAsync, work) : QueueAsync(work);

    /// <summary>Takes no more writes, and waits until the waiting ones are done or the storage has failed.</summary>
    public void Drain()
    {
        _queue.Writer.TryComplete();
        if (!_failure.Happened.IsCompleted)
            _thread.Join();
    }

    private async Task<T> QueueAsync<T>(Func<Transaction, T> work)
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

    private void Work()
    {
        var batch = new List<WriteRequest>(_batches.MaxBatch);
        while (_queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            batch.Clear();
            var begunAt = Figures?.Timestamp ?? 0;
            while (batch.Count < _batches.MaxBatch && _queue.Reader.TryRead(out var request)) batch.Add(request);
            Interlocked.Add(ref _turns, batch.Count);
            if (_batches.Run(batch) is not { } durable)
                return;
            // By the time the callers are told, the loops are already awake.
            foreach (var (_, transaction) in durable) transaction.Durable();
            foreach (var group in durable.SelectMany(write => write.Transaction.ChangedGroups).Distinct()) _commits.Publish(group);
            foreach (var (request, _) in durable) request.Acknowledge();
            Figures?.Durable(begunAt, durable.Select(write => write.Request.RequestedAt));
        }
    }
}
