using System.Text.Json.Nodes;

namespace StudyGroup.Playground.LocalDiscord.Interactions;

/// <summary>How an interaction reaches the bot: over the gateway. Use it under the world's lock.</summary>
internal interface IBotConnection
{
    /// <summary>Whether a session that serves the guild's shard (0: direct messages) is up, or may still be resumed.</summary>
    bool HasSession(ulong guild);

    /// <summary>Whether payloads carry fields and components that no client knows.</summary>
    bool AddsUnknowns { get; }

    /// <summary>
    /// Sends an event to each session with the intent (0: none needed) that serves the guild's shard (0: direct messages).
    /// </summary>
    void Dispatch(string name, int intent, ulong guild, Func<JsonObject> data);
}
