using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StudyGroup.Bot.Lifetime;
using StudyGroup.Bot.Rendering;
using StudyGroup.Bot.Settings;
using StudyGroup.Bot.Sharding;
using StudyGroup.Core.Contract;
using StudyGroup.Discord;
using StudyGroup.Discord.Commands;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Bot;

/// <summary>
/// Registers the commands while the bot is already listening, one worker after another. If that fails, the bot carries on with the ones
/// from before.
/// </summary>
internal sealed class CommandSync(
    IDiscord discord, CommandRouter router, CommandIds ids, BotSettings settings, OwnedShards shards, IBotWideTurn turn,
    FatalShutdown shutdown, [FromKeyedServices(Clocks.Wire)] TimeProvider wire, ILogger<CommandSync> log) : BackgroundService
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan MaxPause = TimeSpan.FromMinutes(15);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await SyncAsync(CommandRegistration.Of(router.Specs, router.MessageCommands), stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Asked to stop.
        }
        catch (DiscordRefusedException problem)
        {
            log.LogError("The commands couldn't be registered, so I'm using the ones from before: {Problem}", problem.Message);
        }
        catch (Exception problem)
        {
            shutdown.After(problem, "Registering the commands");
        }
    }

    private async Task SyncAsync(IReadOnlyList<ApplicationCommand> commands, CancellationToken cancel)
    {
        Snowflake? guild = settings.GuildId is { } id ? new Snowflake(id) : null;
        for (var pause = FirstPause; ; pause = pause * 2 < MaxPause ? pause * 2 : MaxPause)
        {
            try
            {
                // A worker without a shard isn't told its application's id, and would keep the others waiting for their turn.
                await shards.AnyReadyAsync(cancel);
                await turn.RunAsync(() => RegisterAsync(commands, guild, cancel), cancel);
                return;
            }
            catch (DiscordUnavailableException problem)
            {
                log.LogWarning("The commands couldn't be registered; I'll try again in {Pause}: {Problem}", pause, problem.Message);
            }

            await Task.Delay(pause, wire, cancel);
        }
    }

    private async Task RegisterAsync(IReadOnlyList<ApplicationCommand> commands, Snowflake? guild, CancellationToken cancel)
    {
        var result = await discord.SyncCommandsAsync(commands, guild, cancel);
        ids.Know(result.Ids);
        log.LogInformation("{Count} commands are registered{Written}", commands.Count, result.Written ? "; they've changed" : "");
    }
}
