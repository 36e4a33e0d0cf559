using StudyGroup.Core.Text;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Bot.Sharding;

/// <summary>Which shard a group's server belongs to.</summary>
internal static class GroupShards
{
    /// <summary>Whether a group's server belongs to the shard.</summary>
    public static bool Has(this Shard shard, GroupId group) => shard.Has(new Snowflake(group.Value));
}
