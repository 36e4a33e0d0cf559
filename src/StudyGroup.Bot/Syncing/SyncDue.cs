using Quartz;

namespace StudyGroup.Bot.Syncing;

/// <summary>Has the READMEs looked at that are due.</summary>
/// <param name="alarm">Has it done, so that no reminder waits for a slow server.</param>
internal sealed class SyncDue(SyncAlarm alarm) : IJob
{
    /// <summary>The job's key.</summary>
    public static readonly JobKey Key = new("sync due", "syncs");

    /// <inheritdoc />
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        alarm.Ring(null);
        return ValueTask.CompletedTask;
    }
}
