using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Extensions;
using StudyGroup.Bot.Lifetime;
using StudyGroup.Discord.Messages;

namespace StudyGroup.Bot.Posting;

/// <summary>
/// Remembers, in memory only, which claimed messages this process certainly hasn't sent yet, and when it last wrote that it claims them.
/// Any other claimed message may already be in its channel; of such a message it remembers how far it was searched for.
/// </summary>
internal sealed class Claims(TimeProvider clock, [FromKeyedServices(Clocks.Wire)] TimeProvider wire)
{
    // The clocks of this machine and of Discord may differ.
    private static readonly Duration Tolerance = Duration.FromMinutes(5);

    // Where several workers share the database, another one may work for the group by now: PostgreSQL takes the locks of a worker that
    // was silent for 10 s.
    private static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(10);

    // A message may show up after one with a higher id.
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, bool> _unsent = new();
    private readonly ConcurrentDictionary<string, long> _written = new();
    private readonly ConcurrentDictionary<string, MessageSearchResult> _searches = new();

    /// <summary>This moment, to be kept before a claim is written.</summary>
    public long Now => wire.GetTimestamp();

    /// <summary>A message was just claimed.</summary>
    /// <param name="since"><see cref="Now"/> before that was written.</param>
    public void Claimed(string key, long since)
    {
        _unsent[key] = true;
        _written[key] = since;
    }

    /// <summary>The claim of a message, which may have been sent before, was written again.</summary>
    /// <param name="since"><see cref="Now"/> before that was written.</param>
    public void Renewed(string key, long since) => _written[key] = since;

    /// <summary>Discord certainly didn't accept a message.</summary>
    public void NotSent(string key) => _unsent[key] = true;

    /// <summary>
    /// Whether a claim was written so recently that nobody else can have taken over, even if this process was paused. If not, it must be
    /// written again before the message is sent: that fails if somebody has.
    /// </summary>
    public bool IsFresh(string key) => _written.TryGetValue(key, out var since) && wire.GetElapsedTime(since) < MaxAge;

    /// <summary>A message is about to be sent: from here on it may be in its channel.</summary>
    public void Sending(string key) => _unsent.TryRemove(key, out _);

    /// <summary>A message is settled.</summary>
    public void Settled(string key)
    {
        _unsent.TryRemove(key, out _);
        _written.TryRemove(key, out _);
        _searches.TryRemove(key, out _);
    }

    /// <summary>Whether a claimed message certainly isn't in its channel, so that sending it doesn't repeat it.</summary>
    public bool IsUnsent(string key) => _unsent.ContainsKey(key);

    /// <summary>A claimed message was searched for.</summary>
    public void Searched(string key, MessageSearchResult search) => _searches[key] = search;

    /// <summary>Whether this process has searched for a claimed message among all that were there.</summary>
    public bool IsSearched(string key) => _searches.TryGetValue(key, out var search) && search.IsComplete;

    /// <summary>
    /// From which moment, by Discord's clock, a claimed message must be searched for: where the last search stopped, shortly before the end
    /// of one that read everything, or else the earliest moment at which it may have been posted. The group's clock may have been turned
    /// since the claim, so this goes by the claim's time or by its age, whichever is earlier.
    /// </summary>
    public DateTimeOffset SearchFrom(string key, Instant claimedAt)
    {
        var age = Duration.Max(clock.GetUtcNow().ToInstant() - claimedAt, Duration.Zero);
        var earliest = (Instant.Min(claimedAt, wire.GetUtcNow().ToInstant() - age) - Tolerance).ToDateTimeOffset();
        if (!_searches.TryGetValue(key, out var search)) return earliest;
        var next = search.IsComplete ? search.ReadUntil - Overlap : search.ReadUntil;
        return next > earliest ? next : earliest;
    }
}
