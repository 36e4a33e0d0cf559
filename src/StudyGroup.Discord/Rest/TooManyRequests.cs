using System.Text.Json;
using StudyGroup.Discord.Json;

namespace StudyGroup.Discord.Rest;

/// <summary>A 429. See https://docs.discord.com/developers/topics/rate-limits#exceeding-a-rate-limit.</summary>
/// <param name="Wait">How long to wait; where Cloudflare is silent about it, 60 s.</param>
/// <param name="Reach">Whom it stops.</param>
internal sealed record TooManyRequests(TimeSpan Wait, Reach Reach)
{
    private static readonly TimeSpan Unsaid = TimeSpan.FromSeconds(1);

    // "After 0 s" must not become a loop that asks as fast as it can.
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(0.25);
    private static readonly TimeSpan Cloudflare = TimeSpan.FromSeconds(60);

    public static TooManyRequests Parse(Outcome.Answered answer)
    {
        var header = answer.Headers.RetryAfter ?? TimeSpan.Zero;
        try
        {
            using var json = JsonDocument.Parse(answer.Body);
            var body = json.RootElement.Member("retry_after"u8) is { ValueKind: JsonValueKind.Number } number
                ? RateLimitHeaders.Seconds(number.GetDouble())
                : null;
            var wait = body is null && answer.Headers.RetryAfter is null ? Unsaid : Longer(body ?? TimeSpan.Zero, header);
            var isGlobal = answer.Headers.IsGlobal || json.RootElement.Flag("global"u8) == true;
            var reach = isGlobal ? Reach.Bot : json.RootElement.Whole("code"u8) == OldEdits.Code ? Reach.OldMessages : Reach.Route;
            return new TooManyRequests(Longer(wait, Shortest), reach);
        }
        catch (JsonException)
        {
            // A page of Cloudflare's ("error code: 1015"): Discord itself answers in JSON, and names the limit.
            return answer.Headers.Bucket is null
                ? new TooManyRequests(answer.Headers.RetryAfter is { } said ? Longer(said, Unsaid) : Cloudflare, Reach.Address)
                : new TooManyRequests(Longer(Unsaid, header), Reach.Route);
        }
    }

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
