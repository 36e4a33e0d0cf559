using System.Text.Json;
using StudyGroup.Discord.Json;

namespace StudyGroup.Discord.Gateway;

/// <summary>
/// How many sessions the bot may start, over all shards. Resuming doesn't count. See
/// https://docs.discord.com/developers/events/gateway#session-start-limit-object.
/// </summary>
/// <param name="Total">How many within the time between two resets.</param>
/// <param name="Remaining">How many before the next reset.</param>
/// <param name="ResetAfter">How long until then: 1 s to 1 day.</param>
/// <param name="MaxConcurrency">How many at the same time, within 5 s: at least 1.</param>
public sealed record SessionStarts(long Total, long Remaining, TimeSpan ResetAfter, int MaxConcurrency)
{
    private const long UsualTotal = 1000;

    // The minimum keeps an exhausted limit from turning into a hot loop of questions.
    private static readonly TimeSpan MinWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan MaxWait = TimeSpan.FromDays(1);

    internal static SessionStarts Parse(JsonElement? json)
    {
        var total = json?.GetInt64OrNull("total"u8) ?? UsualTotal;

        // Unlike HTTP rate limits, this is in milliseconds.
        var resetAfter = json?.GetInt64OrNull("reset_after"u8) ?? 0;
        return new SessionStarts(
            total,
            json?.GetInt64OrNull("remaining"u8) ?? total,
            TimeSpan.FromMilliseconds(Math.Clamp(resetAfter, MinWait.TotalMilliseconds, MaxWait.TotalMilliseconds)),
            (int)Math.Clamp(json?.GetInt64OrNull("max_concurrency"u8) ?? 1, 1, int.MaxValue));
    }
}
