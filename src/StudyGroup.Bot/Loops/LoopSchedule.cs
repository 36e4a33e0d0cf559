using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Quartz;
using StudyGroup.Bot.Lifetime;

namespace StudyGroup.Bot.Loops;

/// <summary>Registers loops with Quartz, which wakes them. Quartz remembers nothing: what is due is in the database.</summary>
internal static class LoopSchedule
{
    /// <summary>The trigger that wakes a loop at regular intervals.</summary>
    public static TriggerKey RegularTrigger<TLoop>() => new("regular", typeof(TLoop).Name);

    /// <summary>
    /// Adds Quartz. Call this before adding loops: services stop in reverse order, and no trigger can be set once Quartz has stopped.
    /// </summary>
    public static IServiceCollection AddClockwork(this IServiceCollection services) => services
        .AddQuartz(quartz =>
        {
            quartz.UseDefaultThreadPool(1);
            quartz.ConfigureScheduler(scheduler => scheduler.ShutdownJobInterruption = ShutdownJobInterruption.Always);
        })
        .AddQuartzHostedService(host =>
        {
            host.WaitForJobsToComplete = true;
            host.AwaitApplicationStarted = true;
        });

    /// <summary>Adds a loop, which is woken at the start and then regularly.</summary>
    public static IServiceCollection AddLoop<TLoop>(this IServiceCollection services, TimeSpan every)
        where TLoop : class, ILoop, IHostedService => services
        .AddDeferred<TLoop>()
        .AddSingleton<ILoop>(p => p.GetRequiredService<TLoop>())
        .AddQuartz(quartz =>
        {
            quartz.AddJob<WakeJob<TLoop>>(job => job.WithIdentity(WakeJob<TLoop>.Key).StoreDurably());
            quartz.AddTrigger(trigger => trigger.WithIdentity(RegularTrigger<TLoop>()).ForJob(WakeJob<TLoop>.Key)
                .StartNow().WithSimpleSchedule(Every(every)));
        });

    // Runs missed while the machine slept, or because the clock was turned, happen at once instead of after the next interval.
    private static Action<SimpleScheduleBuilder> Every(TimeSpan interval) => schedule => schedule
        .WithInterval(interval).RepeatForever().WithMisfireInstruction(SimpleTriggerMisfireInstruction.NowWithExistingCount);
}
