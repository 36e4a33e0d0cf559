using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Commands;

/// <summary>The bot's slash commands and commands in menus.</summary>
public interface IApplicationCommands
{
    /// <summary>
    /// Registers the bot's commands if they differ from the registered ones, and removes those registered elsewhere, because Discord would
    /// show both: those for all servers if a guild is given, otherwise those of up to 100 single guilds. Waits for the first READY.
    /// </summary>
    /// <param name="commands">All of the bot's commands.</param>
    /// <param name="guild">The only guild to register them in, or null for all.</param>
    /// <returns>Whether anything was written, and the ids of the commands.</returns>
    Task<CommandSyncResult> SyncCommandsAsync(IReadOnlyList<ApplicationCommand> commands, Snowflake? guild, CancellationToken cancel);
}
