using System.Text.Json;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Commands;

/// <summary>The commands registered with Discord, for one server or, where the server is null, for all.</summary>
internal interface IRegisteredCommands
{
    /// <summary>
    /// Reads the commands with their localizations, without which every comparison would find a difference. The caller disposes the list.
    /// </summary>
    Task<JsonDocument> ReadAsync(Snowflake application, Snowflake? guild, CancellationToken cancel);

    /// <summary>Reads at least the first 100 servers the bot is in. The caller disposes the list.</summary>
    Task<JsonDocument> ReadGuildsAsync(CancellationToken cancel);

    /// <summary>Replaces the commands. Returns the new list with ids, which the caller disposes.</summary>
    Task<JsonDocument> WriteAsync(Snowflake application, Snowflake? guild, ReadOnlyMemory<byte> body, CancellationToken cancel);
}
