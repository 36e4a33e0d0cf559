using System.Security.Cryptography;
using System.Text;

namespace StudyGroup.Playground.LocalDiscord.Rest;

/// <summary>
/// Counts requests per bucket in fixed windows. A bucket is a route with its channel, guild or webhook. Message routes have a
/// small limit, all others a larger one. See https://docs.discord.com/developers/topics/rate-limits.
/// </summary>
internal sealed class RateLimits(TimeProvider wire, int limit, TimeSpan window)
{
    private const int OtherRoutes = 10;

    private readonly Dictionary<string, (long Start, int Count)> _windows = [];

    public RateLimitState Count(Route route, IReadOnlyDictionary<string, string> segments)
    {
        var bucket = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{route.Method} {route.Template}")).AsSpan(0, 16));
        var major = segments.GetValueOrDefault("channel") ?? segments.GetValueOrDefault("guild") ?? segments.GetValueOrDefault("token");
        lock (_windows)
        {
            var key = $"{bucket}:{major}";
            if (!_windows.TryGetValue(key, out var current) || wire.GetElapsedTime(current.Start) >= window)
                current = (wire.GetTimestamp(), 0);
            current.Count++;
            _windows[key] = current;
            var resetAfter = window - wire.GetElapsedTime(current.Start);
            var max = route.ChangesMessages ? limit : limit * OtherRoutes;
            return new RateLimitState(bucket, max, max - current.Count, resetAfter, wire.GetUtcNow() + resetAfter);
        }
    }
}

/// <summary>A bucket's state after a request; less than 0 remaining means too many.</summary>
internal sealed record RateLimitState(string Bucket, int Limit, int Remaining, TimeSpan ResetAfter, DateTimeOffset Reset)
{
    public void WriteTo(Dictionary<string, string> headers)
    {
        headers["X-RateLimit-Limit"] = $"{Limit}";
        headers["X-RateLimit-Remaining"] = $"{Math.Max(Remaining, 0)}";
        headers["X-RateLimit-Reset"] = FormattableString.Invariant($"{Reset.ToUnixTimeMilliseconds() / 1000.0:F3}");
        headers["X-RateLimit-Reset-After"] = FormattableString.Invariant($"{ResetAfter.TotalSeconds:F3}");
        headers["X-RateLimit-Bucket"] = Bucket;
    }
}
