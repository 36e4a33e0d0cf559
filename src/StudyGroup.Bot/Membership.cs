using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Extensions;
using StudyGroup.Bot.Lifetime;
using StudyGroup.Bot.Sharding;
using StudyGroup.Bot.Storage;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Discord;
using StudyGroup.Discord.Guilds;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Bot;

/// <summary>
/// Suspends a server's groups as soon as the server removes the bot, and restores them when the bot comes back. Outages change nothing. New
/// servers are welcomed.
/// </summary>
internal sealed class Membership(
    IDiscord discord, StudyDatabase database, Newcomers newcomers, OwnedShards shards, FatalShutdown shutdown, TimeProvider clock,
    [FromKeyedServices(Clocks.Wire)] TimeProvider wire, ILogger<Membership> log) : BackgroundService
{
    private Instant Now => clock.GetUtcNow().ToInstant();

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var change in discord.WatchGuildsAsync(stoppingToken))
            {
                await Outage.WaitOutAsync(() => HandleAsync(change), wire, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Asked to stop.
        }
        catch (Exception problem)
        {
            shutdown.After(problem, "Keeping track of the servers that I'm in");
        }
    }

    private async Task HandleAsync(GuildEvent change)
    {
        foreach (var group in await KeepAsync(database.Membership, change)) Tell(group);
        if (change is GuildEvent.Roster roster) shards.RosterStored(roster.Shard);
        if (change is GuildEvent.Available seen) await newcomers.WelcomeAsync(seen);
    }

    private async Task<IEnumerable<Group>> KeepAsync(StoredMembership membership, GuildEvent change) => change switch
    {
        GuildEvent.Roster roster => await membership.MatchAsync(id => roster.IsMember(new Snowflake(id.Value)), Now),
        GuildEvent.Available { IsJoin: true, Guild: var guild } => await OneAsync(membership, guild, isMember: true),
        GuildEvent.Removed { Guild: var guild } => await OneAsync(membership, guild, isMember: false),
        _ => [],
    };

    private async Task<IEnumerable<Group>> OneAsync(StoredMembership membership, Snowflake guild, bool isMember)
    {
        List<Group> changed = [];
        foreach (var group in database.Groups.OfServer(new ServerId(guild.Value)))
        {
            if (await membership.SetAsync(group.Id, isMember, Now) is { } one) changed.Add(one);
        }

        return changed;
    }

    private void Tell(Group group)
    {
        if (group.SuspendedAt is null) log.LogInformation("Server {Server} added me back; its groups are restored", group.Server);
        else
        {
            log.LogInformation(
                "Server {Server} removed me; its groups are suspended and will be deleted in {Days} days",
                group.Server, Change.KeptFor.Days);
        }
    }
}
