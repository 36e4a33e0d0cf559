using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace StudyGroup.Web;

/// <summary>Limits that keep the pages from taking what the bot needs to answer on Discord.</summary>
internal static class Limits
{
    // Addresses that were never valid are limited too, so there must be an end to what is counted.
    private const int Buckets = 1_024;
    private const int None = -1;

    public static void Apply(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = 0;
        kestrel.Limits.MaxConcurrentConnections = 500;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
    }

    public static void Apply(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (rejected, _) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after.TotalSeconds : 1;
            rejected.HttpContext.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait)).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
        options.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<HttpContext, int>(context => BucketOf(context) is var bucket and not None
                ? RateLimitPartition.GetTokenBucketLimiter(bucket, _ => Of(atOnce: 120, perSecond: 2))
                : RateLimitPartition.GetNoLimiter(None)),
            PartitionedRateLimiter.Create<HttpContext, int>(_ =>
                RateLimitPartition.GetTokenBucketLimiter(None, _ => Of(atOnce: 200, perSecond: 200))));
    }

    // Hash codes of strings differ from process to process, so nobody can choose another address in the same bucket.
    private static int BucketOf(HttpContext context) =>
        context.GetRouteValue("token") is string token ? (int)((uint)token.GetHashCode(StringComparison.Ordinal) % Buckets) : None;

    private static TokenBucketRateLimiterOptions Of(int atOnce, int perSecond) =>
        new() { TokenLimit = atOnce, TokensPerPeriod = perSecond, ReplenishmentPeriod = TimeSpan.FromSeconds(1) };
}
