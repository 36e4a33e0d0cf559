using System.Text.Json;
using StudyGroup.Discord.Json;

namespace StudyGroup.Discord.Rest;

/// <summary>A 429. See https://docs.discord.com/developers/topics/rate-limits#exceeding-a-rate-limit.</summary>
/// <param name="Wait">How long to wait; 60 s if Cloudflare doesn't say.</param>
internal sealed record TooManyRequests(TimeSpan Wait, LimitScope Scope)
{
    private static readonly TimeSpan DefaultWait = TimeSpan.FromSeconds(1);

    // "After 0 s" must not turn into a hot loop.
    private static readonly TimeSpan MinWait = TimeSpan.FromSeconds(0.25);
    private static readonly TimeSpan CloudflareWait = TimeSpan.FromSeconds(60);

    public static TooManyRequests Parse(Outcome.Answered answer)
    {
        var header = answer.Headers.RetryAfter ?? TimeSpan.Zero;
        try
        {
            using var json = JsonDocument.Parse(answer.Body);
            var body = json.RootElement.GetPropertyOrNull("retry_after"u8) is { ValueKind: JsonValueKind.Number } number
                ? RateLimitHeaders.Seconds(number.GetDouble())
                : null;
            var wait = body is null && answer.Headers.RetryAfter is null ? DefaultWait : Longer(body ?? TimeSpan.Zero, header);
            var isGlobal = answer.Headers.IsGlobal || json.RootElement.GetBooleanOrNull("global"u8) == true;
            var isOldEdit = json.RootElement.GetInt64OrNull("code"u8) == OldEdits.Code;
            var scope = isOldEdit ? LimitScope.OldMessages : LimitScope.Route;
            return new TooManyRequests(Longer(wait, MinWait), isGlobal ? LimitScope.Bot : scope);
        }
        catch (JsonException)
        {
            // A page from Cloudflare ("error code: 1015"). Discord itself answers in JSON and names the limit.
            return answer.Headers.Bucket is null
                ? new TooManyRequests(Longer(answer.Headers.RetryAfter ?? CloudflareWait, DefaultWait), LimitScope.Address)
                : new TooManyRequests(Longer(DefaultWait, header), LimitScope.Route);
        }
    }

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
