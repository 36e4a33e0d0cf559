using Microsoft.Extensions.DependencyInjection;
using Quartz;
using StudyGroup.Bot.Loops;
using StudyGroup.Bot.Posting;
using StudyGroup.Bot.Sharding;
using StudyGroup.Discord.Primitives;
using Xunit;

namespace StudyGroup.Bot.Tests.Posting;

public sealed class DuePostLoopTests : PostingFixture
{
    [Fact]
    public async Task Reminder_that_becomes_due_while_another_shard_is_looked_at_keeps_its_alarm()
    {
        var cancel = TestContext.Current.CancellationToken;
        var owned = new OwnedShards();
        foreach (var id in new[] { 0, 1 }) owned.Add(new Shard(id, 2));
        owned.RosterStored(new Shard(0, 2));
        await using var services = new ServiceCollection()
            .AddLogging().AddSingleton<TimeProvider>(Clock).AddQuartz().BuildServiceProvider();
        var schedulers = services.GetRequiredService<ISchedulerFactory>();
        var scheduler = await schedulers.GetScheduler(cancel);
        await scheduler.AddJob(
            JobBuilder.Create<WakeJob<DuePostLoop>>().WithIdentity(WakeJob<DuePostLoop>.Key).StoreDurably().Build(),
            cancellationToken: cancel);
        using var alarm = new DueAlarm(Stores, Stores, schedulers, Clock);
        var activity = new LoopActivity();
        using var loop = new DuePostLoop(
            Stores, Stores, Round, alarm, Clock, new LoopContext(owned, Shutdown, activity, Wire));
        loop.Wake();
        await loop.StartAsync(cancel);
        await activity.IdleAsync(cancel);
        var due = await AlarmAsync();

        Clock.Advance(TimeSpan.FromHours(1));
        owned.RosterStored(new Shard(1, 2));
        await activity.IdleAsync(cancel);

        Assert.NotNull(due);
        Assert.Equal(due, await AlarmAsync());
        await loop.StopAsync(cancel);
        await scheduler.Shutdown(cancellationToken: cancel);

        async Task<DateTimeOffset?> AlarmAsync() =>
            (await scheduler.GetTrigger(new TriggerKey("next moment", nameof(DuePostLoop)), cancel))?.StartTimeUtc;
    }
}
