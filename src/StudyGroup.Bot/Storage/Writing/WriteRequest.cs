namespace StudyGroup.Bot.Storage.Writing;

/// <summary>A write that is waiting for its turn.</summary>
internal abstract class WriteRequest
{
    /// <summary>What asked for it; null if that isn't an interaction.</summary>
    public WriteOrigin? Origin { get; } = WriteOrigin.Current;

    /// <summary>When it was requested, for <see cref="Telemetry.StorageFigures"/>.</summary>
    public long RequestedAt { get; init; }

    /// <summary>Does the write within a transaction.</summary>
    public abstract void Apply(Transaction transaction);

    /// <summary>Tells the caller that it is durable.</summary>
    public abstract void Acknowledge();

    /// <summary>Tells the caller that it failed and changed nothing.</summary>
    public abstract void Fail(Exception cause);
}

/// <summary>A write with a result.</summary>
internal sealed class WriteRequest<T>(Func<Transaction, T> work) : WriteRequest
{
    // Callers must never continue on the writer's thread.
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T _result = default!;

    /// <summary>Completes when the write is durable.</summary>
    public Task<T> Done => _done.Task;

    /// <inheritdoc/>
    public override void Apply(Transaction transaction) => _result = work(transaction);

    /// <inheritdoc/>
    public override void Acknowledge() => _done.TrySetResult(_result);

    /// <inheritdoc/>
    public override void Fail(Exception cause) => _done.TrySetException(cause);
}
