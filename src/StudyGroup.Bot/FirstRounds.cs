using Microsoft.Extensions.Hosting;
using Quartz;
using StudyGroup.Bot.Forgetting;
using StudyGroup.Bot.Posting;

namespace StudyGroup.Bot;

/// <summary>
/// Runs, as soon as the first roster is stored, the jobs that do nothing before it, so that what is overdue doesn't wait for their next turn.
/// </summary>
/// <param name="roster">The roster.</param>
/// <param name="schedulers">Gives Quartz.</param>
/// <param name="ending">Ends the bot where it can't go on.</param>
internal sealed class FirstRounds(FirstRoster roster, ISchedulerFactory schedulers, Ending ending) : BackgroundService
{
    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await roster.WaitAsync(stoppingToken);
            var scheduler = await schedulers.GetScheduler(stoppingToken);
            foreach (var job in new[] { PostDue.Key, ForgetOld.Key }) await scheduler.TriggerJob(job, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Asked to stop.
        }
        catch (Exception problem)
        {
            ending.After(problem, "Starting the first round of reminders");
        }
    }
}
