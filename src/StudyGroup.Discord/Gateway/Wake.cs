using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Gateway;

/// <summary>A reusable timer: the running one is kept as long as it ends early enough.</summary>
internal sealed class Wake(TimeProvider clock, CancellationToken cancel)
{
    private static readonly TimeSpan MaxDelay = TimeSpan.FromDays(1);
    private Task _timer = Task.CompletedTask;
    private TimeSpan _endsAt;

    /// <summary>
    /// Completes at <paramref name="moment"/> on the monotonic clock, or somewhat earlier, or on cancellation. Not to be awaited: it may be
    /// cancelled.
    /// </summary>
    public Task At(TimeSpan moment)
    {
        if (!_timer.IsCompleted && _endsAt <= moment)
            return _timer;

        var now = clock.Elapsed();
        _endsAt = moment - now < MaxDelay ? moment : now + MaxDelay;
        _timer = Task.Delay(_endsAt > now ? _endsAt - now : TimeSpan.Zero, clock, cancel);
        return _timer;
    }
}
