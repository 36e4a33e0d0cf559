namespace StudyGroup.Discord.Rest;

/// <summary>A rate limit and the queue of requests waiting for it, first come, first served.</summary>
internal sealed class Bucket
{
    private readonly Lock _lock = new();
    private BucketState _state = BucketState.Unknown;
    private TaskCompletionSource _changed = NewSignal();

    /// <summary>Held by the request that is next.</summary>
    public SemaphoreSlim Turn { get; } = new(1);

    /// <summary>When a request last used it.</summary>
    public TimeSpan UsedAt { get; set; }

    /// <summary>Completes when the next answer has updated the limit.</summary>
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

    /// <summary>Records an answer's headers, or a lost answer if they're null.</summary>
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
