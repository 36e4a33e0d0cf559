using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Json;
using StudyGroup.Discord.Primitives;
using StudyGroup.Discord.Rest;

namespace StudyGroup.Discord.Threads;

/// <summary>
/// Starts threads from messages and archives them.
/// See https://docs.discord.com/developers/resources/channel#start-thread-from-message.
/// </summary>
internal sealed class RestThreads(RestClient rest)
{
    // A week, the longest that Discord lets a thread be silent.
    private const int ArchiveAfterMinutes = 10_080;

    public async Task StartAsync(Snowflake channel, Snowflake message, string name, CancellationToken cancel)
    {
        try
        {
            await rest.SendAsync(new RestRequest(Routes.StartThread(channel, message), StartBody(name)) { IsGetOrCreate = true }, cancel);
        }
        catch (DiscordRefusedException refused) when (refused.Code == DiscordErrorCode.ThreadExists)
        {
            // A message has at most one thread, and it already has it.
        }
    }

    public async Task ArchiveAsync(Snowflake thread, CancellationToken cancel)
    {
        try
        {
            await rest.SendAsync(new RestRequest(Routes.ChangeChannel(thread), ArchiveBody()), cancel);
        }
        catch (DiscordRefusedException refused) when (refused.Code is DiscordErrorCode.ThreadArchived or DiscordErrorCode.UnknownChannel)
        {
            // It's already archived, or somebody deleted it.
        }
    }

    private static ReadOnlyMemory<byte> StartBody(string name) => JsonBody.Write(name, static (json, name) =>
    {
        json.WriteStartObject();
        json.WriteString("name"u8, name);
        json.WriteNumber("auto_archive_duration"u8, ArchiveAfterMinutes);
        json.WriteEndObject();
    });

    private static ReadOnlyMemory<byte> ArchiveBody() => JsonBody.Write(true, static (json, archived) =>
    {
        json.WriteStartObject();
        json.WriteBoolean("archived"u8, archived);
        json.WriteEndObject();
    });
}
