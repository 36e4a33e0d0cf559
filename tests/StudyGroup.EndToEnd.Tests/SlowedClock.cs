namespace StudyGroup.EndToEnd.Tests;

/// <summary>A clock that runs slower, so that what has to happen within seconds of it happens on a slow or busy machine, too.</summary>
/// <param name="real">The clock that is slowed.</param>
/// <param name="times">How many times slower it runs.</param>
internal sealed class SlowedClock(TimeProvider real, int times) : TimeProvider
{
    public override long TimestampFrequency => real.TimestampFrequency * times;

    public override long GetTimestamp() => real.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => real.GetUtcNow();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        real.CreateTimer(
            callback, state, dueTime > TimeSpan.Zero ? dueTime * times : dueTime, period > TimeSpan.Zero ? period * times : period);
}
