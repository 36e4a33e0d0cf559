namespace StudyGroup.EndToEnd.Tests;

/// <summary>A clock that runs faster, to shorten waits of several seconds that Discord demands.</summary>
/// <param name="real">The clock that is hurried.</param>
/// <param name="times">How many times faster it runs.</param>
internal sealed class HurriedClock(TimeProvider real, int times) : TimeProvider
{
    private readonly DateTimeOffset _start = real.GetUtcNow();

    public override long TimestampFrequency => real.TimestampFrequency;

    public override long GetTimestamp() => real.GetTimestamp() * times;

    public override DateTimeOffset GetUtcNow() => _start + ((real.GetUtcNow() - _start) * times);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        real.CreateTimer(
            callback, state, dueTime > TimeSpan.Zero ? dueTime / times : dueTime, period > TimeSpan.Zero ? period / times : period);
}
