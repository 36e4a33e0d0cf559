namespace StudyGroup.Playground.Clock;

/// <summary>A timer of a turned clock: a one-shot timer of the real clock, reset whenever the clock is turned.</summary>
internal sealed class TurnedTimer : ITimer
{
    private readonly Lock _gate = new();
    private readonly TurnedClock _clock;
    private readonly TimerCallback _callback;
    private readonly object? _state;
    private readonly ITimer _inner;
    private DateTimeOffset? _due;
    private TimeSpan _period;
    private bool _isDisposed;

    public TurnedTimer(TurnedClock clock, TimeProvider real, TimerCallback callback, object? state)
    {
        _clock = clock;
        _callback = callback;
        _state = state;
        _inner = real.CreateTimer(_ => Fire(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        lock (_gate)
        {
            if (_isDisposed)
                return false;
            _period = period > TimeSpan.Zero ? period : Timeout.InfiniteTimeSpan;
            _due = dueTime == Timeout.InfiniteTimeSpan ? null : _clock.GetUtcNow() + dueTime;
            return Arm();
        }
    }

    /// <summary>Reacts to a turn of the clock.</summary>
    public void Rearm()
    {
        lock (_gate)
        {
            if (!_isDisposed)
                Arm();
        }
    }

    public void Dispose()
    {
        lock (_gate)
            _isDisposed = true;
        _clock.Forget(this);
        _inner.Dispose();
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private bool Arm()
    {
        if (_due is not { } due)
            return _inner.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        var left = due - _clock.GetUtcNow();
        return _inner.Change(left > TimeSpan.Zero ? left : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    private void Fire()
    {
        lock (_gate)
        {
            if (_isDisposed || _due is not { } due)
                return;
            var now = _clock.GetUtcNow();
            // The real timer may fire a little early, and one that was set for another time may still fire.
            if (due - now > TimeSpan.FromMilliseconds(20))
                return;
            _due = _period == Timeout.InfiniteTimeSpan ? null : now + _period;
            Arm();
        }

        _callback(_state);
    }
}
