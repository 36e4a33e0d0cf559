using Quartz;

namespace StudyGroup.Bot.Loops;

/// <summary>Wakes a loop at its time. The loop's work happens elsewhere, so that nothing waits for Quartz's only thread.</summary>
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
