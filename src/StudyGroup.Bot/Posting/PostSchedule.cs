using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace StudyGroup.Bot.Posting;

/// <summary>Quartz with its one job. It remembers nothing: what is due stands in the database.</summary>
internal static class PostSchedule
{
    private static readonly TimeSpan AnyCase = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddPostSchedule(this IServiceCollection services)
    {
        services.AddQuartz(quartz =>
        {
            quartz.UseDefaultThreadPool(1);
            quartz.AddJob<PostDue>(job => job.WithIdentity(PostDue.Key).StoreDurably());
            quartz.AddTrigger(trigger => trigger.WithIdentity("any case", PostDue.Key.Group).ForJob(PostDue.Key)
                .StartNow().WithSimpleSchedule(every => every.WithInterval(AnyCase).RepeatForever()));
            quartz.ConfigureScheduler(scheduler => scheduler.ShutdownJobInterruption = ShutdownJobInterruption.Always);
        });
        return services.AddQuartzHostedService(host =>
        {
            host.WaitForJobsToComplete = true;
            host.AwaitApplicationStarted = true;
        });
    }
}
