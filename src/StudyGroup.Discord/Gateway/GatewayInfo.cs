using System.Text.Json;
using StudyGroup.Discord.Json;

namespace StudyGroup.Discord.Gateway;

/// <summary>
/// The answer to <c>GET /gateway/bot</c>. See https://docs.discord.com/developers/events/gateway#get-gateway-bot.
/// </summary>
/// <param name="Shards">How many shards Discord recommends: at least 1.</param>
/// <param name="Starts">How many sessions the bot may start.</param>
public sealed record GatewayInfo(Uri Url, int Shards, SessionStarts Starts)
{
    /// <summary>Reads Discord's answer.</summary>
    /// <exception cref="JsonException">There's no usable address.</exception>
    internal static GatewayInfo Parse(JsonElement json)
    {
        var isUrl = Uri.TryCreate(json.GetStringOrNull("url"u8), UriKind.Absolute, out var url) && url.Scheme is "ws" or "wss";
        return new GatewayInfo(
            isUrl ? url! : throw new JsonException("no usable \"url\""),
            (int)Math.Clamp(json.GetInt64OrNull("shards"u8) ?? 1, 1, int.MaxValue),
            SessionStarts.Parse(json.GetPropertyOrNull("session_start_limit"u8)));
    }
}
