using System.Text.Json;
using StudyGroup.Discord.Json;

namespace StudyGroup.Discord.Gateway;

/// <summary>What <c>GET /gateway/bot</c> answers.</summary>
/// <param name="Url">Where to connect, without a query of ours.</param>
/// <param name="Remaining">How often the bot may identify before the limit is reset.</param>
/// <param name="ResetAfter">How long until it is.</param>
internal sealed record GatewayInfo(Uri Url, long Remaining, TimeSpan ResetAfter)
{
    // Where nothing is said there is no limit that could be kept; an exhausted one is not asked about in a hot loop.
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    public static GatewayInfo Parse(JsonElement json)
    {
        var limit = json.Member("session_start_limit"u8);
        var url = Uri.TryCreate(json.Text("url"u8), UriKind.Absolute, out var parsed) && parsed.Scheme is "ws" or "wss" ? parsed : null;

        // Unlike the HTTP limits this one is in milliseconds.
        var resetAfter = TimeSpan.FromMilliseconds(Math.Clamp(limit?.Whole("reset_after"u8) ?? 0, Shortest.TotalMilliseconds, Longest.TotalMilliseconds));
        return new GatewayInfo(url ?? throw new JsonException("no usable 'url'"), limit?.Whole("remaining"u8) ?? 1000, resetAfter);
    }
}
