using Quartz;

namespace StudyGroup.Bot.Posting;

/// <summary>Posts what is due: at its moment, and in any case every minute.</summary>
/// <param name="round">Does it.</param>
/// <param name="alarm">Is set anew after.</param>
/// <param name="standing">Looks after what stands, as time alone may bring something about.</param>
[DisallowConcurrentExecution]
internal sealed class PostDue(PostRound round, PostAlarm alarm, StandingAlarm standing) : IJob
{
    /// <summary>The job's key.</summary>
    public static readonly JobKey Key = new("post due", "posts");

    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
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
