using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Gateway;

/// <summary>
/// A shard's session that was left open, for another connection to resume within a few minutes, perhaps in another process. Can be stored
/// as JSON; treat it like a password. See https://docs.discord.com/developers/events/gateway#resuming.
/// </summary>
/// <param name="Sequence">The sequence number of the last dispatch that was received.</param>
/// <param name="ResumeUrl">Where to resume; null for the usual address.</param>
/// <param name="Guilds">The ids of the shard's servers that the bot is in: a resumed session doesn't say.</param>
public sealed record ShardSession(
    Shard Shard, string Id, long Sequence, Uri? ResumeUrl, ulong ApplicationId, ulong UserId, IReadOnlyList<ulong> Guilds)
{
    /// <summary>Hides the session's id.</summary>
    public override string ToString() => $"session of {Shard} at {Sequence}";
}
