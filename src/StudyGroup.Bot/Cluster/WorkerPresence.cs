using StudyGroup.Bot.Sharding;
using StudyGroup.Discord;

namespace StudyGroup.Bot.Cluster;

/// <summary>
/// A worker with shards has to be connected to Discord. One without shards is a standby, and only has to be among the workers.
/// </summary>
internal sealed class WorkerPresence(IDiscord discord, OwnedShards owned, ClusterMembership membership) : IPresence
{
    /// <inheritdoc />
    public bool IsPresent => owned.All is [] ? membership.IsCertain : discord.IsConnected;
}
