using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Extensions;
using StudyGroup.Bot.Lifetime;

namespace StudyGroup.Bot.Posting;

/// <summary>
/// Remembers, in memory only, which claimed messages this process certainly hasn't sent yet. Any other claimed message may already be in
/// its channel.
/// </summary>
internal sealed class Claims(TimeProvider clock, [FromKeyedServices(Clocks.Wire)] TimeProvider wire)
{
    // The clocks of this machine and of Discord may differ.
    private static readonly Duration Tolerance = Duration.FromMinutes(5);

    private readonly ConcurrentDictionary<string, bool> _unsent = new();

    /// <summary>A message was just claimed, or Discord certainly didn't accept it.</summary>
    public void Claimed(string key) => _unsent[key] = true;

    /// <summary>A message is about to be sent: from here on it may be in its channel.</summary>
    public void Sending(string key) => _unsent.TryRemove(key, out _);

    /// <summary>A message is settled.</summary>
    public void Settled(string key) => _unsent.TryRemove(key, out _);

    /// <summary>Whether a claimed message certainly isn't in its channel, so that sending it doesn't repeat it.</summary>
    public bool IsUnsent(string key) => _unsent.ContainsKey(key);

    /// <summary>
    /// The earliest moment, by Discord's clock, at which a message claimed at a given time may have been posted. The group's clock may have
    /// been turned since the claim, so this goes by the claim's time or by its age, whichever is earlier.
    /// </summary>
    public DateTimeOffset Earliest(Instant claimedAt)
    {
        var age = Duration.Max(clock.GetUtcNow().ToInstant() - claimedAt, Duration.Zero);
        return (Instant.Min(claimedAt, wire.GetUtcNow().ToInstant() - age) - Tolerance).ToDateTimeOffset();
    }
}
