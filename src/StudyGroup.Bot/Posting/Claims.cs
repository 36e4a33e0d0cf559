using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Extensions;
using StudyGroup.Bot.Lifetime;

namespace StudyGroup.Bot.Posting;

/// <summary>
/// What this process knows about claimed messages beyond what is stored: which of them it has certainly not sent yet. Everything else
/// that is claimed may already be in its channel.
/// </summary>
/// <param name="clock">The group's clock.</param>
/// <param name="wire">The wire's clock.</param>
internal sealed class Claims(TimeProvider clock, [FromKeyedServices(Clocks.Wire)] TimeProvider wire)
{
    // The clocks of this machine and of Discord may differ.
    private static readonly Duration Tolerance = Duration.FromMinutes(5);

    private readonly ConcurrentDictionary<string, bool> _unsent = new();

    /// <summary>A message was claimed just now, or Discord certainly didn't take it.</summary>
    public void Claimed(string key) => _unsent[key] = true;

    /// <summary>A message is about to be sent: from here on it may be in its channel.</summary>
    public void Sending(string key) => _unsent.TryRemove(key, out _);

    /// <summary>A message is done with.</summary>
    public void Settled(string key) => _unsent.TryRemove(key, out _);

    /// <summary>Whether a claimed message certainly isn't in its channel, so that sending it repeats nothing.</summary>
    public bool IsUnsent(string key) => _unsent.ContainsKey(key);

    /// <summary>
    /// A moment of Discord's time before which a message claimed at a moment was certainly not posted. The group's clock may have been
    /// turned since the claim, so the earlier of what it says and the age as seen from now counts.
    /// </summary>
    public DateTimeOffset Earliest(Instant claimedAt)
    {
        var age = Duration.Max(clock.GetUtcNow().ToInstant() - claimedAt, Duration.Zero);
        return (Instant.Min(claimedAt, wire.GetUtcNow().ToInstant() - age) - Tolerance).ToDateTimeOffset();
    }
}
