using System.Text.Json;
using StudyGroup.Discord.Json;

namespace StudyGroup.Discord.Gateway;

/// <summary>The answer to <c>GET /gateway/bot</c>.</summary>
/// <param name="Remaining">How many sessions the bot may start before the limit is reset.</param>
/// <param name="ResetAfter">How long until then.</param>
internal sealed record GatewayInfo(Uri Url, long Remaining, TimeSpan ResetAfter)
{
    // The minimum keeps an exhausted limit from turning into a hot loop of questions.
    private static readonly TimeSpan MinWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan MaxWait = TimeSpan.FromDays(1);

    public static GatewayInfo Parse(JsonElement json)
    {
        var limit = json.GetPropertyOrNull("session_start_limit"u8);
        var isUrl = Uri.TryCreate(json.GetStringOrNull("url"u8), UriKind.Absolute, out var url) && url.Scheme is "ws" or "wss";

        // Unlike HTTP rate limits, this is in milliseconds.
        var resetAfter = limit?.GetInt64OrNull("reset_after"u8) ?? 0;
        return new GatewayInfo(
            isUrl ? url! : throw new JsonException("no usable \"url\""),
            limit?.GetInt64OrNull("remaining"u8) ?? 1000,
            TimeSpan.FromMilliseconds(Math.Clamp(resetAfter, MinWait.TotalMilliseconds, MaxWait.TotalMilliseconds)));
    }
}
