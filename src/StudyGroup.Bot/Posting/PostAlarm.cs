using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NodaTime;
using NodaTime.Extensions;
using Quartz;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;

namespace StudyGroup.Bot.Posting;

/// <summary>
/// Sets the trigger that wakes <see cref="PostDue"/> at the next due moment, whenever something may have been written.
/// The database alone remembers what is due; rings that come close together count as one.
/// </summary>
/// <param name="services">Gives the posts, once the database is open.</param>
/// <param name="schedulers">Gives Quartz.</param>
/// <param name="roster">Has to be stored before anything is posted.</param>
/// <param name="ending">Ends the bot where it cannot go on.</param>
/// <param name="clock">The group's clock.</param>
internal sealed class PostAlarm(
    IServiceProvider services, ISchedulerFactory schedulers, FirstRoster roster, Ending ending, TimeProvider clock) : BackgroundService
{
    private static readonly TriggerKey NextMoment = new("next moment", PostDue.Key.Group);

    // Quartz fires up to 2 ms before the moment, when nothing is due yet.
    private static readonly Duration Early = Duration.FromMilliseconds(5);

    private readonly Channel<bool> _rings = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    // The newest post that waits, and the next due moment: where both are as they were, nothing new is to be done before the minute is over.
    private (string? Waiting, Instant? Next)? _set;

    /// <summary>Something may have been written.</summary>
    public void Ring() => _rings.Writer.TryWrite(true);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Ring();
        try
        {
            await roster.WaitAsync(stoppingToken);
            var posts = services.GetRequiredService<IPosts>();
            var scheduler = await schedulers.GetScheduler(stoppingToken);
            await foreach (var _ in _rings.Reader.ReadAllAsync(stoppingToken)) await SetAsync(posts, scheduler, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Asked to stop.
        }
        catch (Exception problem)
        {
            ending.After(problem, "Setting the time of the next reminder");
        }
    }

    private async Task SetAsync(IPosts posts, IScheduler scheduler, CancellationToken cancel)
    {
        var unsettled = await posts.UnsettledAsync();
        (string? Waiting, Instant? Next) wanted = (unsettled.LastOrDefault(p => p.State == PostState.Waiting)?.Key, posts.NextMoment());
        if (wanted == _set) return;
        _set = wanted;
        var now = clock.GetUtcNow().ToInstant();
        await scheduler.UnscheduleJob(NextMoment, cancel);
        if ((wanted.Waiting is null ? wanted.Next : now) is not { } at) return;
        var trigger = TriggerBuilder.Create(scheduler.TimeProvider).WithIdentity(NextMoment).ForJob(PostDue.Key)
            .StartAt((Instant.Max(at, now) + Early).ToDateTimeOffset()).Build();
        await scheduler.ScheduleJob(trigger, cancellationToken: cancel);
    }
}
