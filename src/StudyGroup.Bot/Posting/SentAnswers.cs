using System.Collections.Concurrent;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Bot.Posting;

/// <summary>
/// Remembers, in memory only and until it's stored, which message became of each answer that this process sent and that's kept up to date.
/// An answer that isn't known here was sent by another process, or Discord didn't tell its message's id.
/// </summary>
internal sealed class SentAnswers
{
    private readonly ConcurrentDictionary<string, Snowflake> _messages = new();

    /// <summary>An answer became a message.</summary>
    /// <param name="key">The key of the answer's post.</param>
    public void Sent(string key, Snowflake message) => _messages[key] = message;

    /// <summary>Which message an answer became; null if that's unknown.</summary>
    public Snowflake? Find(string key) => _messages.TryGetValue(key, out var message) ? message : null;

    /// <summary>It's stored, or no longer needed.</summary>
    public void Settled(string key) => _messages.TryRemove(key, out _);
}
