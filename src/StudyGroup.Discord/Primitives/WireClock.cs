namespace StudyGroup.Discord.Primitives;

/// <summary>The wire's clock as a span that only grows: deadlines are compared in it, so a step of the wall clock changes none.</summary>
internal static class WireClock
{
    public static TimeSpan Elapsed(this TimeProvider clock) => clock.GetElapsedTime(0);

    public static async Task WaitUntilAsync(this TimeProvider clock, TimeSpan moment, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        // A timer takes at most some 49 days, and may fire a little early.
        for (var left = moment - clock.Elapsed(); left > TimeSpan.Zero; left = moment - clock.Elapsed())
            await Task.Delay(left < OneDay ? left + OneMillisecond : OneDay, clock, cancel);
    }

    private static readonly TimeSpan OneDay = TimeSpan.FromDays(1);
    private static readonly TimeSpan OneMillisecond = TimeSpan.FromMilliseconds(1);
}
