namespace StudyGroup.Playground.Clock;

/// <summary>
/// A clock that runs with another, at an offset, and can be turned forward. Its timers follow its own time:
/// a timer that a turn makes due fires at once, and only once however many of its periods were skipped.
/// </summary>
public sealed class TurnedClock : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly HashSet<TurnedTimer> _timers = [];
    private readonly TimeProvider _real;
    private TimeSpan _ahead;

    /// <summary>Creates a clock.</summary>
    /// <param name="now">The time it shows now; by default the real clock's.</param>
    public TurnedClock(TimeProvider real, DateTimeOffset? now = null)
    {
        _real = real;
        _ahead = now is { } at ? at - real.GetUtcNow() : TimeSpan.Zero;
    }

    /// <inheritdoc/>
    public override long TimestampFrequency => _real.TimestampFrequency;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
            return _real.GetUtcNow() + _ahead;
    }

    /// <inheritdoc/>
    public override long GetTimestamp()
    {
        lock (_gate)
            return _real.GetTimestamp() + (long)(_ahead.TotalSeconds * TimestampFrequency);
    }

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new TurnedTimer(this, _real, callback, state);
        lock (_gate)
            _timers.Add(timer);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Turns the clock to a later time; an earlier one changes nothing.</summary>
    /// <returns>Whether it was turned.</returns>
    public bool TurnTo(DateTimeOffset moment)
    {
        TurnedTimer[] timers;
        lock (_gate)
        {
            var by = moment - (_real.GetUtcNow() + _ahead);
            if (by <= TimeSpan.Zero)
                return false;
            _ahead += by;
            timers = [.. _timers];
        }

        foreach (var timer in timers)
            timer.Rearm();
        return true;
    }

    internal void Forget(TurnedTimer timer)
    {
        lock (_gate)
            _timers.Remove(timer);
    }
}
