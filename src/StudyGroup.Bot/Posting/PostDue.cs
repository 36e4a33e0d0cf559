using Quartz;

namespace StudyGroup.Bot.Posting;

/// <summary>Posts what is due: at its moment, and in any case every minute.</summary>
/// <param name="round">Does it.</param>
/// <param name="roster">Has to be stored before anything is posted; the job is run again then.</param>
/// <param name="alarm">Is set anew after.</param>
/// <param name="standing">Looks after what stands, as time alone may bring something about.</param>
[DisallowConcurrentExecution]
internal sealed class PostDue(PostRound round, FirstRoster roster, PostAlarm alarm, StandingAlarm standing) : IJob
{
    /// <summary>The job's key.</summary>
    public static readonly JobKey Key = new("post due", "posts");

    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        if (!roster.IsStored) return;
        try
        {
            await round.RunAsync(cancellationToken);
        }
        finally
        {
            alarm.Ring();
            standing.Ring(null);
        }
    }
}
