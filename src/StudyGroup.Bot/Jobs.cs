using Microsoft.Extensions.DependencyInjection;
using Quartz;
using StudyGroup.Bot.Backups;
using StudyGroup.Bot.Forgetting;
using StudyGroup.Bot.Posting;
using StudyGroup.Bot.Syllabuses;
using StudyGroup.Bot.Syncing;

namespace StudyGroup.Bot;

/// <summary>All jobs that time brings about, on Quartz. It remembers nothing: what is due stands in the database.</summary>
internal static class Jobs
{
    private static readonly TimeSpan AnyCase = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Hourly = TimeSpan.FromHours(1);
    private static readonly TimeSpan Daily = TimeSpan.FromDays(1);

    public static IServiceCollection AddJobs(this IServiceCollection services)
    {
        services.AddQuartz(quartz =>
        {
            quartz.UseDefaultThreadPool(1);
            quartz.AddJob<PostDue>(job => job.WithIdentity(PostDue.Key).StoreDurably());
            quartz.AddTrigger(trigger => trigger.WithIdentity("any case", PostDue.Key.Group).ForJob(PostDue.Key)
                .StartNow().WithSimpleSchedule(Every(AnyCase)));
            quartz.AddJob<ForgetOld>(job => job.WithIdentity(ForgetOld.Key).StoreDurably());
            quartz.AddTrigger(trigger => trigger.WithIdentity("daily", ForgetOld.Key.Group).ForJob(ForgetOld.Key)
                .StartNow().WithSimpleSchedule(Every(Daily)));
            quartz.AddJob<CopyDue>(job => job.WithIdentity(CopyDue.Key).StoreDurably());
            quartz.AddTrigger(trigger => trigger.WithIdentity("hourly", CopyDue.Key.Group).ForJob(CopyDue.Key)
                .StartNow().WithSimpleSchedule(Every(Hourly)));
            AddAlarm<SyllabusAlarm>("syllabuses");
            AddAlarm<SyncAlarm>("syncs");
            quartz.ConfigureScheduler(scheduler => scheduler.ShutdownJobInterruption = ShutdownJobInterruption.Always);

            void AddAlarm<TAlarm>(string group)
                where TAlarm : GroupAlarm
            {
                var key = new JobKey("alarm due", group);
                quartz.AddJob<AlarmDue<TAlarm>>(job => job.WithIdentity(key).StoreDurably());
                quartz.AddTrigger(trigger => trigger.WithIdentity("any case", group).ForJob(key).StartNow().WithSimpleSchedule(Every(AnyCase)));
            }
        });
        return services.AddQuartzHostedService(host =>
        {
            host.WaitForJobsToComplete = true;
            host.AwaitApplicationStarted = true;
        });
    }

    // What was missed while the machine slept, or because the clock was turned, is done at once and not when the interval is over again.
    private static Action<SimpleScheduleBuilder> Every(TimeSpan interval) => schedule => schedule
        .WithInterval(interval).RepeatForever().WithMisfireInstruction(SimpleTriggerMisfireInstruction.NowWithExistingCount);
}
