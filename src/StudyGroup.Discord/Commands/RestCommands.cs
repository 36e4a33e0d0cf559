using System.Text.Json;
using StudyGroup.Discord.Primitives;
using StudyGroup.Discord.Rest;

namespace StudyGroup.Discord.Commands;

/// <summary>
/// Reads and replaces commands through the HTTP API.
/// See https://docs.discord.com/developers/interactions/application-commands#get-global-application-commands.
/// </summary>
internal sealed class RestCommands(RestClient rest) : IRegisteredCommands
{
    public Task<JsonDocument> ReadAsync(Snowflake application, Snowflake? guild, CancellationToken cancel) =>
        rest.ReadAsync(new RestRequest(Routes.ReadCommands(application, guild)), cancel);

    public Task<JsonDocument> ReadGuildsAsync(CancellationToken cancel) => rest.ReadAsync(new RestRequest(Routes.Guilds()), cancel);

    public Task<JsonDocument> WriteAsync(Snowflake application, Snowflake? guild, ReadOnlyMemory<byte> body, CancellationToken cancel) =>
        rest.ReadAsync(new RestRequest(Routes.WriteCommands(application, guild), body), cancel);
}
