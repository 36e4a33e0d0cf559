using StudyGroup.Bot.Sharding;
using StudyGroup.Discord;

namespace StudyGroup.Bot.Cluster;

/// <summary>
/// A worker with shards has to be connected. One without any is waiting for another worker to end, and only has to be among them.
/// </summary>
internal sealed class WorkerPresence(IDiscord discord, OwnedShards owned, Workplace place) : IPresence
{
    /// <inheritdoc />
    public bool IsPresent => owned.All is [] ? place.IsCertain : discord.IsConnected;
}
