namespace StudyGroup.Bot.Loops;

/// <summary>
/// Counts the loops that have something to do, so that callers can wait until everything that follows from a change is done.
/// </summary>
internal sealed class LoopActivity
{
    private readonly Lock _lock = new();
    private TaskCompletionSource _idle = Completed();
    private TaskCompletionSource _hurry = New();
    private int _busy;
    private long _begun;
    private int _hurrying;

    /// <summary>How often a loop has had something to do since the bot started.</summary>
    public long Begun => Interlocked.Read(ref _begun);

    /// <summary>A loop has something to do. If its work wakes another loop, the other one begins before this one ends.</summary>
    public void Begin()
    {
        lock (_lock)
        {
            _begun++;
            if (_busy++ == 0) _idle = New();
        }
    }

    /// <summary>A loop has nothing more to do.</summary>
    public void End()
    {
        lock (_lock)
        {
            if (--_busy == 0) _idle.TrySetResult();
        }
    }

    /// <summary>Waits for more changes, unless somebody is in a hurry.</summary>
    public async Task GatherAsync(TimeSpan time, TimeProvider clock, CancellationToken cancel)
    {
        Task hurry;
        lock (_lock) hurry = _hurry.Task;
        using var passed = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        await Task.WhenAny(Task.Delay(time, clock, passed.Token), hurry);
        await passed.CancelAsync();
        cancel.ThrowIfCancellationRequested();
    }

    /// <summary>Completes when no loop has anything to do.</summary>
    public async Task IdleAsync(CancellationToken cancel)
    {
        Task idle;
        lock (_lock) idle = _idle.Task;
        await idle.WaitAsync(cancel);
    }

    /// <summary>Until it's disposed, loops don't wait for more changes.</summary>
    public IDisposable Hurry()
    {
        lock (_lock)
        {
            if (_hurrying++ == 0) _hurry.TrySetResult();
        }

        return new InAHurry(this);
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static TaskCompletionSource Completed()
    {
        var source = New();
        source.SetResult();
        return source;
    }

    private sealed class InAHurry(LoopActivity activity) : IDisposable
    {
        private bool _isOver;

        public void Dispose()
        {
            lock (activity._lock)
            {
                if (_isOver) return;
                _isOver = true;
                if (--activity._hurrying == 0) activity._hurry = New();
            }
        }
    }
}
