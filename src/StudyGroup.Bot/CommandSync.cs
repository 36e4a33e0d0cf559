using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StudyGroup.Bot.Lifetime;
using StudyGroup.Bot.Rendering;
using StudyGroup.Bot.Settings;
using StudyGroup.Core.Contract;
using StudyGroup.Discord;
using StudyGroup.Discord.Commands;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Bot;

/// <summary>Registers the commands, while the bot already listens. Where it fails the bot goes on with those that are registered.</summary>
/// <param name="discord">Where they are registered.</param>
/// <param name="services">Gives the commands, once the database is open.</param>
/// <param name="ids">Gets to know the commands' ids.</param>
/// <param name="settings">Where they are registered.</param>
/// <param name="shutdown">Stops the bot when it can't go on.</param>
/// <param name="wire">The wire's clock.</param>
/// <param name="log">The log.</param>
internal sealed class CommandSync(
    IDiscord discord, IServiceProvider services, CommandIds ids, BotSettings settings, FatalShutdown shutdown,
    [FromKeyedServices(Clocks.Wire)] TimeProvider wire, ILogger<CommandSync> log) : BackgroundService
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(15);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await SyncAsync(CommandRegistration.Of(services.GetRequiredService<CommandRouter>().Specs), stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Asked to stop.
        }
        catch (DiscordRefusedException problem)
        {
            log.LogError("The commands could not be registered; I go on with those that are: {Problem}", problem.Message);
        }
        catch (Exception problem)
        {
            shutdown.After(problem, "Registering the commands");
        }
    }

    private async Task SyncAsync(IReadOnlyList<ApplicationCommand> commands, CancellationToken cancel)
    {
        Snowflake? guild = settings.GuildId is { } id ? new Snowflake(id) : null;
        for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            try
            {
                var result = await discord.SyncCommandsAsync(commands, guild, cancel);
                ids.Know(result.Ids);
                log.LogInformation("{Count} commands are registered{Written}", commands.Count, result.Written ? "; they have changed" : "");
                return;
            }
            catch (DiscordUnavailableException problem)
            {
                log.LogWarning("The commands could not be registered; I try again in {Pause}: {Problem}", pause, problem.Message);
            }

            await Task.Delay(pause, wire, cancel);
        }
    }
}
