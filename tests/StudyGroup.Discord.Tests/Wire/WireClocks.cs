namespace StudyGroup.Discord.Tests.Wire;

/// <summary>The only place that uses real time, which real sockets need.</summary>
internal static class WireClocks
{
#pragma warning disable RS0030
    public static TimeProvider Real => TimeProvider.System;
#pragma warning restore RS0030

    /// <summary>Runs faster than real time, to shorten waits of several seconds.</summary>
    public static TimeProvider Faster(int times) => new Scaled(Real, times);

    private sealed class Scaled(TimeProvider real, int times) : TimeProvider
    {
        public override long GetTimestamp() => real.GetTimestamp() * times;

        public override long TimestampFrequency => real.TimestampFrequency;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            real.CreateTimer(
                callback, state, dueTime > TimeSpan.Zero ? dueTime / times : dueTime, period > TimeSpan.Zero ? period / times : period);
    }
}
