namespace StudyGroup.Playground.LocalDiscord.World;

/// <summary>Which shard a guild is on. See https://docs.discord.com/developers/events/gateway#sharding.</summary>
internal static class Sharding
{
    public static int ShardOf(ulong guild, int shards) => (int)((guild >> 22) % (ulong)shards);
}
