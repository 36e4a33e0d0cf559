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
        if (Home(answer.RootElement) is { } server) return server;
        return IsDirect(answer.RootElement) ? null : throw new DiscordRefusedException(403, DiscordErrorCode.MissingAccess, "The channel's server is not told");
    }

    /// <summary>Whether a channel is certainly none of a server's.</summary>
    public static bool IsElsewhere(JsonElement channel, Snowflake guild) => Home(channel) is { } server ? server != guild : IsDirect(channel);

    private static Snowflake? Home(JsonElement channel) => channel.Id("guild_id"u8);

    // Of one or of several people.
    private static bool IsDirect(JsonElement channel) => channel.Whole("type"u8) is 1 or 3;
}
