using StudyGroup.Bot.Sharding;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Bot.Tests.Sharding;

/// <summary>What a process with the bot's only shard owns.</summary>
internal static class OneShard
{
    /// <summary>Its roster isn't stored yet.</summary>
    public static OwnedShards Owned()
    {
        var owned = new OwnedShards();
        owned.Add(Shard.Only);
        return owned;
    }

    /// <summary>Its roster is stored.</summary>
    public static OwnedShards Ready()
    {
        var owned = Owned();
        owned.RosterStored(Shard.Only);
        return owned;
    }
}
