using System.Globalization;
using System.Net.Http.Headers;

namespace StudyGroup.Discord.Rest;

/// <summary>
/// What an answer's headers say about rate limits. See https://docs.discord.com/developers/topics/rate-limits#header-format.
/// </summary>
/// <param name="Bucket">The limit's name, which several routes may share.</param>
/// <param name="Limit">How many requests a window allows.</param>
/// <param name="Remaining">How many of them are left.</param>
/// <param name="ResetAfter">How long until the window ends.</param>
/// <param name="RetryAfter">For a 429: how long to wait.</param>
/// <param name="IsGlobal">For a 429: whether it affects all routes.</param>
internal sealed record RateLimitHeaders(
    string? Bucket = null, int? Limit = null, int? Remaining = null, TimeSpan? ResetAfter = null,
    TimeSpan? RetryAfter = null, bool IsGlobal = false)
{
    private static readonly RateLimitHeaders None = new();
    private static readonly TimeSpan MaxWait = TimeSpan.FromDays(1);

    public static RateLimitHeaders Parse(HttpResponseHeaders headers)
    {
        var bucket = Text(headers, "X-RateLimit-Bucket");
        var retryAfter = Seconds(Text(headers, "Retry-After"));
        var scope = Text(headers, "X-RateLimit-Scope");
        var isGlobal = scope == "global" || string.Equals(Text(headers, "X-RateLimit-Global"), "true", StringComparison.OrdinalIgnoreCase);
        if (bucket is null && retryAfter is null && !isGlobal)
            return None;

        return new RateLimitHeaders(
            bucket, Whole(Text(headers, "X-RateLimit-Limit")), Whole(Text(headers, "X-RateLimit-Remaining")),
            Seconds(Text(headers, "X-RateLimit-Reset-After")), retryAfter, isGlobal);
    }

    /// <summary>Converts seconds to a wait of at most a day; null for numbers that can't be one.</summary>
    public static TimeSpan? Seconds(double seconds) =>
        double.IsFinite(seconds) && seconds >= 0 ? TimeSpan.FromSeconds(Math.Min(seconds, MaxWait.TotalSeconds)) : null;

    private static TimeSpan? Seconds(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) ? Seconds(seconds) : null;

    private static int? Whole(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) ? whole : null;

    private static string? Text(HttpResponseHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;
}
