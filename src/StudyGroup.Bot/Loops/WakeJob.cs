using Quartz;

namespace StudyGroup.Bot.Loops;

/// <summary>
/// Wakes a loop when its time has come. The loop's work is done elsewhere, so that nothing waits for Quartz's one thread.
/// </summary>
/// <typeparam name="TLoop">Which loop.</typeparam>
/// <param name="loop">That loop.</param>
internal sealed class WakeJob<TLoop>(TLoop loop) : IJob
    where TLoop : ILoop
{
    /// <summary>The job's key.</summary>
    public static readonly JobKey Key = new("wake", typeof(TLoop).Name);

    /// <inheritdoc />
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        loop.Wake();
        return ValueTask.CompletedTask;
    }
}
