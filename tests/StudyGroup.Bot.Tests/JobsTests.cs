using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Quartz;
using Xunit;

namespace StudyGroup.Bot.Tests;

public sealed class JobsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("studygroup-").FullName;
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));

    [Theory(Timeout = 60_000)]
    [InlineData("posts", "any case", "00:01:00")]
    [InlineData("syllabuses", "any case", "00:01:00")]
    [InlineData("syncs", "any case", "00:01:00")]
    [InlineData("forgetting", "daily", "1.00:00:00")]
    [InlineData("copies", "hourly", "01:00:00")]
    public async Task What_was_missed_while_the_machine_slept_is_done_once_and_at_once_and_comes_round_from_then(string group, string name, string every)
    {
        var cancel = TestContext.Current.CancellationToken;
        var rounds = new Rounds(new TriggerKey(name, group));
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
