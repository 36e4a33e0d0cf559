using Quartz;

namespace StudyGroup.Bot.Backups;

/// <summary>Looks every hour whether a night's copy is still to be made, as the bot may have been down at night.</summary>
/// <param name="copies">Makes it.</param>
internal sealed class CopyDue(NightlyCopies copies) : IJob
{
    /// <summary>The job's key.</summary>
    public static readonly JobKey Key = new("copy due", "copies");

    /// <inheritdoc />
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        copies.Ring();
        return ValueTask.CompletedTask;
    }
}
