namespace StudyGroup.Bot.Storage.Writing;

/// <summary>A write that waits for its turn.</summary>
internal abstract class WriteRequest
{
    /// <summary>Does it, within a transaction.</summary>
    public abstract void Apply(Transaction transaction);

    /// <summary>Tells its caller that it is durable.</summary>
    public abstract void Acknowledge();

    /// <summary>Tells its caller that nothing came of it.</summary>
    public abstract void Fail(Exception cause);
}

/// <summary>A write that gives something.</summary>
/// <typeparam name="T">What it gives.</typeparam>
internal sealed class WriteRequest<T>(Func<Transaction, T> work) : WriteRequest
{
    // A caller must never run on the writer's thread.
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
