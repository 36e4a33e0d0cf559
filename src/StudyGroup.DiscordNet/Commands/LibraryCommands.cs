using System.Text.Json;
using Discord.WebSocket;
using StudyGroup.Discord.Commands;
using StudyGroup.Discord.Primitives;
using StudyGroup.DiscordNet.Rest;

namespace StudyGroup.DiscordNet.Commands;

/// <summary>Reads and replaces commands through the library, which knows the application's id by itself after READY.</summary>
internal sealed class LibraryCommands(DiscordSocketClient client, LibraryCalls calls) : IRegisteredCommands
{
    public Task<JsonDocument> ReadAsync(Snowflake application, Snowflake? guild, CancellationToken cancel) => calls.ReadAsync(
        options => guild is { } one
            ? client.Rest.GetGuildApplicationCommands(one.Value, withLocalizations: true, options: options)
            : client.Rest.GetGlobalApplicationCommands(withLocalizations: true, options: options),
        default, cancel);

    public Task<JsonDocument> ReadGuildsAsync(CancellationToken cancel) =>
        calls.ReadAsync(options => FirstAsync(client.Rest.GetGuildSummariesAsync(options)), default, cancel);

    public Task<JsonDocument> WriteAsync(Snowflake application, Snowflake? guild, ReadOnlyMemory<byte> body, CancellationToken cancel) =>
        calls.ReadAsync(
            options => guild is { } one
                ? client.Rest.BulkOverwriteGuildCommands([], one.Value, options)
                : client.Rest.BulkOverwriteGlobalCommands([], options),
            body, cancel);

    private static async Task FirstAsync(IAsyncEnumerable<object> pages)
    {
        await foreach (var page in pages)
            return;
    }
}
