using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace StudyGroup.Discord.Commands;

/// <summary>Registers the bot's commands where what is registered differs, and writes nothing where it does not.</summary>
internal sealed class CommandRegistration(IRegisteredCommands registered, ILogger log)
{
    // Up to 200 commands a day may be made; those of before stay in use. See https://docs.discord.com/developers/interactions/application-commands#registering-a-command.
    private const int DailyCreatesUsedUp = 30034;

    /// <returns>Whether anything was written.</returns>
    public async Task<bool> SyncAsync(IReadOnlyList<ApplicationCommand> commands, Snowflake application, Snowflake? guild, CancellationToken cancel)
    {
        CommandLimits.Check(commands);
        using var before = await registered.ReadAsync(application, guild, cancel);
        var diff = Compare(commands, before, isGlobal: guild is null);
        if (diff.IsEmpty)
        {
            log.LogInformation("The {Count} commands are registered as they are.", commands.Count);
            return false;
        }

        try
        {
            var body = CommandWriting.Body(commands, isGlobal: guild is null, diff.Known, diff.Kept);
            await registered.WriteAsync(application, guild, body, cancel);
        }
        catch (DiscordRefusedException refused) when (refused.Code == DailyCreatesUsedUp)
        {
            log.LogWarning("Discord takes no further commands today; those registered before stay in use. ({Problem})", refused.Message);
            return false;
        }

        log.LogInformation(
            "Commands registered. Added: {Added}. Changed: {Changed}. Removed: {Removed}.", Names(diff.Added), Names(diff.Changed), Names(diff.Removed));
        return true;
    }

    private static CommandDiff Compare(IReadOnlyList<ApplicationCommand> commands, JsonDocument registered, bool isGlobal)
    {
        try
        {
            return CommandDiff.Of(commands, registered.RootElement, isGlobal);
        }
        catch (JsonException malformed)
        {
            throw new DiscordUnavailableException($"Discord's list of commands is not to be read: {malformed.Message}", malformed);
        }
    }

    private static string Names(IReadOnlyList<string> names) => names.Count == 0 ? "none" : string.Join(", ", names);
}
