using Quartz;

namespace StudyGroup.Bot.Posting;

/// <summary>Posts what is due: at its moment, and in any case every minute; a little later once more where Discord did not answer.</summary>
/// <param name="round">Does it.</param>
/// <param name="roster">Has to be stored before anything is posted; the job is run again then.</param>
/// <param name="alarm">Is set anew after.</param>
/// <param name="standing">Looks after what stands, as time alone may bring something about.</param>
[DisallowConcurrentExecution]
internal sealed class PostDue(PostRound round, FirstRoster roster, PostAlarm alarm, StandingAlarm standing) : IJob
{
    private static readonly TriggerKey Again = new("again", "posts");

    // Gives what is still on its way time to arrive.
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(2);

    /// <summary>The job's key.</summary>
    public static readonly JobKey Key = new("post due", "posts");

    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        if (!roster.IsStored) return;
        try
        {
            var comesAgain = await round.RunAsync(cancellationToken);
            if (comesAgain && !context.Trigger.Key.Equals(Again)) await ComeAgainAsync(context.Scheduler, cancellationToken);
        }
        finally
        {
            alarm.Ring();
            standing.Ring(null);
        }
    }

    // Once; what comes round even then waits for the minute.
    private static async Task ComeAgainAsync(IScheduler scheduler, CancellationToken cancel)
    {
        await scheduler.UnscheduleJob(Again, cancel);
        var trigger = TriggerBuilder.Create(scheduler.TimeProvider).WithIdentity(Again).ForJob(Key)
            .StartAt(scheduler.TimeProvider.GetUtcNow() + Soon).Build();
        await scheduler.ScheduleJob(trigger, cancellationToken: cancel);
    }
}
