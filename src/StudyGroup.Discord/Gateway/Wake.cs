using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Gateway;

/// <summary>A task that ends at a moment of the wire's clock, or when it is cancelled; a running one is kept as long as it ends early enough.</summary>
internal sealed class Wake(TimeProvider clock, CancellationToken cancel)
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);
    private Task _timer = Task.CompletedTask;
    private TimeSpan _endsAt;

    /// <summary>Ends at <paramref name="moment"/> or somewhat before. It never fails: a cancelled timer has ended too.</summary>
    public Task At(TimeSpan moment)
    {
        if (!_timer.IsCompleted && _endsAt <= moment)
            return _timer;

        var now = clock.Elapsed();
        _endsAt = moment - now < Longest ? moment : now + Longest;
        _timer = Task.Delay(_endsAt > now ? _endsAt - now : TimeSpan.Zero, clock, cancel);
        return _timer;
    }
}
