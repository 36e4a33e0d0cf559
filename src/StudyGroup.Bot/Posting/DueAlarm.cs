using NodaTime;
using NodaTime.Extensions;
using Quartz;
using StudyGroup.Bot.Loops;
using StudyGroup.Core.Domain.Stores;

namespace StudyGroup.Bot.Posting;

/// <summary>Sets the trigger that wakes <see cref="DuePostLoop"/> when something is due next.</summary>
internal sealed class DueAlarm(IPosts posts, IBookVotes votes, ISchedulerFactory schedulers, TimeProvider clock) : IDisposable
{
    private static readonly TriggerKey NextMoment = new("next moment", nameof(DuePostLoop));

    // Quartz fires up to 2 ms early, when nothing is due yet.
    private static readonly Duration Early = Duration.FromMilliseconds(5);

    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Sets it to the first due time after the last check of all groups.</summary>
    public async Task SetAsync(Instant lookedAt, CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel);
        try
        {
            var scheduler = await schedulers.GetScheduler(cancel);
            if (Next(lookedAt) is not { } next)
            {
                await scheduler.UnscheduleJob(NextMoment, cancel);
                return;
            }

            var at = (Instant.Max(next, clock.GetUtcNow().ToInstant()) + Early).ToDateTimeOffset();
            if (await scheduler.GetTrigger(NextMoment, cancel) is { } trigger && trigger.StartTimeUtc == at) return;
            await scheduler.UnscheduleJob(NextMoment, cancel);
            await scheduler.ScheduleJob(
                TriggerBuilder.Create(scheduler.TimeProvider).WithIdentity(NextMoment).ForJob(WakeJob<DuePostLoop>.Key).StartAt(at).Build(),
                cancellationToken: cancel);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();

    private Instant? Next(Instant lookedAt)
    {
        Instant?[] moments =
        [
            posts.NextMoment(lookedAt), votes.NextClosing(lookedAt),
            posts.NextUnsettled(lookedAt - PostRound.Arrives) + PostRound.Arrives,
        ];
        return moments.Min();
    }
}
