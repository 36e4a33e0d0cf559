using System.Text.Json;
using Discord.WebSocket;
using StudyGroup.Discord.Commands;
using StudyGroup.Discord.Primitives;
using StudyGroup.DiscordNet.Gateway;
using StudyGroup.DiscordNet.Rest;

namespace StudyGroup.DiscordNet.Commands;

/// <summary>Reads and replaces commands through the library, which knows the application's id by itself after READY.</summary>
internal sealed class LibraryCommands(LibraryClients clients, LibraryCalls calls) : IRegisteredCommands
{
    private DiscordSocketClient Client => clients.Main;

    public async Task<JsonDocument> ReadAsync(Snowflake application, Snowflake? guild, CancellationToken cancel)
    {
        // Another shard's client may have read its READY before the one for the HTTP API.
        await clients.WasReady.WaitAsync(cancel);
        return await calls.ReadAsync(
            options => guild is { } one
                ? Client.Rest.GetGuildApplicationCommands(one.Value, withLocalizations: true, options: options)
                : Client.Rest.GetGlobalApplicationCommands(withLocalizations: true, options: options),
            default, cancel);
    }

    public Task<JsonDocument> ReadGuildsAsync(CancellationToken cancel) =>
        calls.ReadAsync(options => FirstAsync(Client.Rest.GetGuildSummariesAsync(options)), default, cancel);

    public Task<JsonDocument> WriteAsync(Snowflake application, Snowflake? guild, ReadOnlyMemory<byte> body, CancellationToken cancel) =>
        calls.ReadAsync(
            options => guild is { } one
                ? Client.Rest.BulkOverwriteGuildCommands([], one.Value, options)
                : Client.Rest.BulkOverwriteGlobalCommands([], options),
            body, cancel);

    private static async Task FirstAsync(IAsyncEnumerable<object> pages)
    {
        await foreach (var page in pages)
            return;
    }
}
