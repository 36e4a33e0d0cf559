using System.Text.Json;
using StudyGroup.Discord.Json;
using StudyGroup.Discord.Rest;

namespace StudyGroup.Discord.Channels;

/// <summary>Asks Discord which server a channel is in. See https://docs.discord.com/developers/resources/channel#get-channel.</summary>
internal sealed class ChannelHome(RestClient rest)
{
    public async Task<Snowflake?> OfAsync(Snowflake channel, CancellationToken cancel)
    {
        using var answer = await rest.ReadAsync(new RestRequest(Routes.Channel(channel)), cancel);
        return Read(answer.RootElement);
    }

    /// <summary>The server; null of direct messages.</summary>
    public static Snowflake? Read(JsonElement channel) => channel.Id("guild_id"u8);
}
