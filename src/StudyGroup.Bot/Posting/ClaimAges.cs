using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Extensions;

namespace StudyGroup.Bot.Posting;

/// <summary>
/// How long ago messages were claimed, each known by its key: of those that this process claimed by the wire's clock, which never jumps,
/// of others by the group's.
/// </summary>
/// <param name="clock">The group's clock.</param>
/// <param name="wire">The wire's clock.</param>
internal sealed class ClaimAges(TimeProvider clock, [FromKeyedServices(Clocks.Wire)] TimeProvider wire)
{
    // Within it a post with the same nonce is the same message to Discord. Discord says "the past few minutes".
    private static readonly Duration NonceLasts = Duration.FromMinutes(3);

    // The clocks of this machine and of Discord may differ.
    private static readonly Duration Tolerance = Duration.FromMinutes(5);

    private readonly ConcurrentDictionary<string, long> _claims = new();

    public void Claimed(string key) => _claims.TryAdd(key, wire.GetTimestamp());

    public void Settled(string key) => _claims.TryRemove(key, out _);

    /// <summary>Whether the nonce still keeps what was claimed at a moment from being posted twice.</summary>
    public bool NonceHolds(string key, Instant claimedAt)
    {
        if (_claims.TryGetValue(key, out var at)) return wire.GetElapsedTime(at) < NonceLasts.ToTimeSpan();
        var age = Age(claimedAt);
        return age >= Duration.Zero && age < NonceLasts;
    }

    /// <summary>
    /// A moment of Discord's time before which what was claimed at a moment was certainly not posted. The group's clock may have been turned since the claim,
    /// so of what it says and of the age as seen from now the earlier counts.
    /// </summary>
    public DateTimeOffset Earliest(Instant claimedAt)
    {
        var byAge = wire.GetUtcNow().ToInstant() - Duration.Max(Age(claimedAt), Duration.Zero);
        return (Instant.Min(claimedAt, byAge) - Tolerance).ToDateTimeOffset();
    }

    private Duration Age(Instant claimedAt) => clock.GetUtcNow().ToInstant() - claimedAt;
}
