using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Extensions;
using StudyGroup.Core.Posts;

namespace StudyGroup.Bot.Posting;

/// <summary>
/// How long ago posts were claimed: of those that this process claimed by the wire's clock, which never jumps, of others by the group's.
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

    public void Claimed(Post post) => _claims.TryAdd(post.Key, wire.GetTimestamp());

    public void Settled(Post post) => _claims.TryRemove(post.Key, out _);

    /// <summary>Whether the nonce still keeps the post from being posted twice.</summary>
    public bool NonceHolds(Post post)
    {
        if (_claims.TryGetValue(post.Key, out var at)) return wire.GetElapsedTime(at) < NonceLasts.ToTimeSpan();
        var age = Age(post);
        return age >= Duration.Zero && age < NonceLasts;
    }

    /// <summary>
    /// A moment of Discord's time before which the post was certainly not posted. The group's clock may have been turned since the claim,
    /// so of what it says and of the age as seen from now the earlier counts.
    /// </summary>
    public DateTimeOffset Earliest(Post post)
    {
        var byAge = wire.GetUtcNow().ToInstant() - Duration.Max(Age(post), Duration.Zero);
        return (Instant.Min(post.At, byAge) - Tolerance).ToDateTimeOffset();
    }

    private Duration Age(Post post) => clock.GetUtcNow().ToInstant() - post.At;
}
