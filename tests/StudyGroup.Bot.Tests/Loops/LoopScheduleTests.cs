using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Quartz;
using StudyGroup.Bot.Backups;
using StudyGroup.Bot.DataRetention;
using StudyGroup.Bot.Posting;
using StudyGroup.Bot.Syllabuses;
using StudyGroup.Bot.Syncing;
using Xunit;

namespace StudyGroup.Bot.Tests.Loops;

public sealed class LoopScheduleTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("studygroup-").FullName;
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));

    [Theory(Timeout = 60_000)]
    [InlineData(nameof(DuePostLoop), "00:01:00")]
    [InlineData(nameof(PostUpdateLoop), "00:01:00")]
    [InlineData(nameof(SyllabusLoop), "00:01:00")]
    [InlineData(nameof(SyncLoop), "00:01:00")]
    [InlineData(nameof(RetentionLoop), "1.00:00:00")]
    [InlineData(nameof(BackupLoop), "01:00:00")]
    public async Task Loop_that_was_missed_while_the_machine_slept_is_woken_once_at_once_and_regularly_from_then_on(
        string loop, string every)
    {
        var cancel = TestContext.Current.CancellationToken;
        var rounds = new Rounds(new TriggerKey("regular", loop));
        using var host = TestBot.Build(_folder, new FakeDiscord(), _clock, new FakeTimeProvider(),
            services => services.AddQuartz(quartz => quartz.AddTriggerListener(rounds)));
        await host.StartAsync(cancel);
        var scheduler = await host.Services.GetRequiredService<ISchedulerFactory>().GetScheduler(cancel);
        Assert.Equal(_clock.GetUtcNow(), await rounds.NextAsync(cancel));

        foreach (var passes in new[] { new TimeSpan(21, 4, 0, 30), TimeSpan.Parse(every, null) })
        {
            await scheduler.Standby(cancel);
            _clock.Advance(passes);
            await scheduler.Start(cancel);
            Assert.Equal(_clock.GetUtcNow(), await rounds.NextAsync(cancel));
        }

        await host.StopAsync(cancel);
        await ((IAsyncDisposable)host).DisposeAsync();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>The moments at which a trigger fires.</summary>
    private sealed class Rounds(TriggerKey key) : ITriggerListener
    {
        private readonly Channel<DateTimeOffset> _moments = Channel.CreateUnbounded<DateTimeOffset>();

        public string Name => "rounds";

        public ValueTask<DateTimeOffset> NextAsync(CancellationToken cancel) => _moments.Reader.ReadAsync(cancel);

        public ValueTask TriggerFired(ITrigger trigger, IJobExecutionContext context, CancellationToken cancellationToken = default)
        {
            if (trigger.Key.Equals(key)) _moments.Writer.TryWrite(context.FireTimeUtc);
            return ValueTask.CompletedTask;
        }
    }
}
