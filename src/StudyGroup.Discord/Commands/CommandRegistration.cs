using System.Text.Json;
using Microsoft.Extensions.Logging;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Json;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Commands;

/// <summary>Registers the bot's commands where what is registered differs, and writes nothing where it does not.</summary>
internal sealed class CommandRegistration(IRegisteredCommands registered, ILogger log)
{
    // Up to 200 commands a day may be made; those of before stay in use. See https://docs.discord.com/developers/interactions/application-commands#registering-a-command.
    private const int DailyCreatesUsedUp = 30034;

    // More would cost a bot that is in many servers too many requests at each start.
    private const int MaxGuildsCleared = 100;

    /// <summary>
    /// Registers the commands in one place and takes them away from the others: Discord shows both what is registered everywhere and what is
    /// registered in a server, so every command would be there twice.
    /// </summary>
    public async Task<CommandSyncResult> SyncAsync(
        IReadOnlyList<ApplicationCommand> commands, Snowflake application, Snowflake? guild, CancellationToken cancel)
    {
        CommandLimits.Check(commands);
        var result = await WriteAsync(commands, application, guild, cancel);
        if (!result.Written) log.LogInformation("All {Count} commands are registered already.", commands.Count);
        foreach (var other in guild is null ? await GuildsAsync(cancel) : [null])
        {
            if (await ClearAsync(application, other, cancel)) result = result with { Written = true };
        }

        return result;
    }

    private async Task<CommandSyncResult> WriteAsync(IReadOnlyList<ApplicationCommand> commands, Snowflake application, Snowflake? guild, CancellationToken cancel)
    {
        using var before = await registered.ReadAsync(application, guild, cancel);
        var diff = Compare(commands, before, isGlobal: guild is null);
        if (diff.IsEmpty)
            return new(false, diff.Known);

        try
        {
            var body = CommandWriting.Body(commands, isGlobal: guild is null, diff.Known, diff.Kept);
            using var after = await registered.WriteAsync(application, guild, body, cancel);
            log.LogInformation(
                "Commands registered. Added: {Added}. Changed: {Changed}. Removed: {Removed}.", Names(diff.Added), Names(diff.Changed), Names(diff.Removed));
            return new(true, CommandDiff.Ids(after.RootElement));
        }
        catch (DiscordRefusedException refused) when (refused.Code == DailyCreatesUsedUp)
        {
            log.LogWarning("Discord takes no further commands today; those registered before stay in use. ({Problem})", refused.Message);
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
            // A server that the bot was added to without commands has none to clear.
            log.LogDebug("Commands in {Place} are left as they are: {Problem}", guild, refused.Message);
            return false;
        }
    }

    private async Task<IReadOnlyList<Snowflake?>> GuildsAsync(CancellationToken cancel)
    {
        using var guilds = await registered.ReadGuildsAsync(cancel);
        return guilds.RootElement.ValueKind is JsonValueKind.Array
            ? [.. guilds.RootElement.EnumerateArray().Select(guild => guild.Id("id"u8)).Where(id => id is not null).Take(MaxGuildsCleared)]
            : [];
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
