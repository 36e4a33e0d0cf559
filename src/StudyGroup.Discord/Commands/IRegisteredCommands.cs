using System.Text.Json;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Commands;

/// <summary>The commands as Discord has them: for a server, or (null) for all.</summary>
internal interface IRegisteredCommands
{
    /// <summary>Reads them, with their localizations: without those each comparison would find a difference. The caller disposes the list.</summary>
    Task<JsonDocument> ReadAsync(Snowflake application, Snowflake? guild, CancellationToken cancel);

    /// <summary>Reads the servers that the bot is in: the first 100 at least. The caller disposes the list.</summary>
    Task<JsonDocument> ReadGuildsAsync(CancellationToken cancel);

    /// <summary>Puts a list in their place. The answer is the list as Discord has it now, with ids; the caller disposes it.</summary>
    Task<JsonDocument> WriteAsync(Snowflake application, Snowflake? guild, ReadOnlyMemory<byte> body, CancellationToken cancel);
}
