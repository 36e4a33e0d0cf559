using System.Text.Json;
using Microsoft.Extensions.Logging;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Json;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Commands;

/// <summary>Registers the bot's commands, writing only where they differ from what is registered.</summary>
internal sealed class CommandRegistration(IRegisteredCommands registered, ILogger log)
{
    // A bot can create 200 commands a day. See https://docs.discord.com/developers/interactions/application-commands#registering-a-command.
    private const int DailyCreatesUsedUp = 30034;

    // For a bot in many servers, clearing more would take too many requests at every start.
    private const int MaxGuildsCleared = 100;

    /// <summary>
    /// Registers the commands in one place and removes them from the others: Discord shows those registered for all servers next to those
    /// registered for one, so every command would appear twice.
    /// </summary>
    public async Task<CommandSyncResult> SyncAsync(
        IReadOnlyList<ApplicationCommand> commands, Snowflake application, Snowflake? guild, CancellationToken cancel)
    {
        CommandLimits.Check(commands);
        var result = await WriteAsync(commands, application, guild, cancel);
        if (!result.Written) log.LogInformation("All {Count} commands are up to date.", commands.Count);
        foreach (var other in guild is null ? await GuildsAsync(cancel) : [null])
        {
            if (await ClearAsync(application, other, cancel)) result = result with { Written = true };
        }

        return result;
    }

    private async Task<CommandSyncResult> WriteAsync(
        IReadOnlyList<ApplicationCommand> commands, Snowflake application, Snowflake? guild, CancellationToken cancel)
    {
        using var before = await registered.ReadAsync(application, guild, cancel);
        var diff = Compare(commands, before, isGlobal: guild is null);
        if (diff.IsEmpty)
            return new(false, diff.Known);

        try
        {
            var body = CommandWriter.Body(commands, isGlobal: guild is null, diff.Known, diff.Kept);
            using var after = await registered.WriteAsync(application, guild, body, cancel);
            log.LogInformation(
                "Registered commands. Added: {Added}. Changed: {Changed}. Removed: {Removed}.",
                Names(diff.Added), Names(diff.Changed), Names(diff.Removed));
            return new(true, CommandDiff.Ids(after.RootElement));
        }
        catch (DiscordRefusedException refused) when (refused.Code == DailyCreatesUsedUp)
        {
            log.LogWarning("Discord accepts no more new commands today. The registered ones stay in use. ({Problem})", refused.Message);
            return new(false, diff.Known);
        }
    }

    private async Task<bool> ClearAsync(Snowflake application, Snowflake? guild, CancellationToken cancel)
    {
        try
        {
            return (await WriteAsync([], application, guild, cancel)).Written;
        }
        catch (DiscordRefusedException refused)
        {
            // If the bot was added to a server without commands, there are none to remove.
            log.LogDebug("Commands in {Place} can't be removed: {Problem}", guild, refused.Message);
            return false;
        }
    }

    private async Task<IReadOnlyList<Snowflake?>> GuildsAsync(CancellationToken cancel)
    {
        using var guilds = await registered.ReadGuildsAsync(cancel);
        if (guilds.RootElement.ValueKind is not JsonValueKind.Array)
            return [];

        var ids = guilds.RootElement.EnumerateArray().Select(guild => guild.GetIdOrNull("id"u8));
        return [.. ids.Where(id => id is not null).Take(MaxGuildsCleared)];
    }

    private static CommandDiff Compare(IReadOnlyList<ApplicationCommand> commands, JsonDocument registered, bool isGlobal)
    {
        try
        {
            return CommandDiff.Of(commands, registered.RootElement, isGlobal);
        }
        catch (JsonException malformed)
        {
            throw new DiscordUnavailableException($"Discord's list of commands can't be read: {malformed.Message}", malformed);
        }
    }

    private static string Names(IReadOnlyList<string> names) => names.Count == 0 ? "none" : string.Join(", ", names);
}
