using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using StudyGroup.Bot.Lifetime;
using StudyGroup.Bot.Storage;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;
using StudyGroup.Discord;
using StudyGroup.Discord.Events;

namespace StudyGroup.Bot.DiscordPlaces;

/// <summary>Listens to what people do with events.</summary>
internal sealed class EventListener(
    IDiscord discord, IGroups groups, EventLooks looks, EventLoop loop, InterestCount interest, FatalShutdown shutdown,
    [FromKeyedServices(Clocks.Wire)] TimeProvider wire) : BackgroundService
{
    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var notice in discord.WatchEventsAsync(stoppingToken))
                await Outage.WaitOutAsync(() => HearAsync(notice), wire, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Asked to stop.
        }
        catch (Exception problem)
        {
            shutdown.After(problem, "Listening to what happens to events");
        }
    }

    private async Task HearAsync(EventNotice notice)
    {
        switch (notice)
        {
            case EventNotice.Began began:
                looks.Stir(began.Shard);
                loop.Wake(began.Shard);
                break;
            case EventNotice.Changed changed:
                foreach (var group in groups.OfServer(new ServerId(changed.Guild.Value)))
                {
                    looks.Stir(group.Id);
                    loop.Wake(group.Id);
                }

                break;
            case EventNotice.Interest one:
                await interest.HearAsync(one);
                break;
        }
    }
}
