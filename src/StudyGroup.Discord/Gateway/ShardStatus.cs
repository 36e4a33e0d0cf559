using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Gateway;

/// <summary>How a shard's connection is doing.</summary>
/// <param name="IsConnected">Whether its session is established right now.</param>
public readonly record struct ShardStatus(Shard Shard, bool IsConnected);
