namespace StudyGroup.Discord.Rest;

/// <summary>A limit, and the queue of those that wait for it: first come, first served.</summary>
internal sealed class Bucket
{
    private readonly Lock _lock = new();
    private BucketState _state = BucketState.Unknown;
    private TaskCompletionSource _changed = NewSignal();

    /// <summary>Held by the one that is next.</summary>
    public SemaphoreSlim Turn { get; } = new(1);

    /// <summary>When it was last of use.</summary>
    public TimeSpan UsedAt { get; set; }

    /// <summary>Ends when an answer has changed something.</summary>
    public Task Changed
    {
        get
        {
            lock (_lock)
                return _changed.Task;
        }
    }

    /// <inheritdoc cref="BucketState.Wait"/>
    public TimeSpan? Wait(TimeSpan now)
    {
        lock (_lock)
            return _state.Wait(now);
    }

    /// <inheritdoc cref="BucketState.Taken"/>
    public void Take()
    {
        lock (_lock)
            _state = _state.Taken();
    }

    /// <summary>An answer came, or null for none.</summary>
    public void Learn(RateLimitHeaders? headers, TimeSpan now)
    {
        TaskCompletionSource changed;
        lock (_lock)
        {
            _state = headers is null ? _state.Unanswered() : _state.Learned(headers, now);
            changed = _changed;
            _changed = NewSignal();
        }

        changed.SetResult();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
