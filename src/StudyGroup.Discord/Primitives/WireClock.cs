namespace StudyGroup.Discord.Primitives;

/// <summary>The monotonic clock that deadlines are measured with, so that changes to the system time don't move them.</summary>
internal static class WireClock
{
    public static TimeSpan Elapsed(this TimeProvider clock) => clock.GetElapsedTime(0);

    public static async Task WaitUntilAsync(this TimeProvider clock, TimeSpan moment, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        // A timer takes 49 days at most, and may fire slightly early.
        for (var left = moment - clock.Elapsed(); left > TimeSpan.Zero; left = moment - clock.Elapsed())
            await Task.Delay(left < OneDay ? left + OneMillisecond : OneDay, clock, cancel);
    }

    private static readonly TimeSpan OneDay = TimeSpan.FromDays(1);
    private static readonly TimeSpan OneMillisecond = TimeSpan.FromMilliseconds(1);
}
