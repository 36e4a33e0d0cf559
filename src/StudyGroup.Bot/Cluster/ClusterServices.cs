using Microsoft.Extensions.DependencyInjection;
using StudyGroup.Bot.Interactions;
using StudyGroup.Bot.Sharding;
using StudyGroup.Bot.Storage.Postgres;
using StudyGroup.Discord.Gateway;

namespace StudyGroup.Bot.Cluster;

/// <summary>Registers what several workers need.</summary>
internal static class ClusterServices
{
    /// <summary>
    /// Lets this process share the shards with other workers on the same database. It works alone until others join. Call this after
    /// registering the services of a single process.
    /// </summary>
    public static IServiceCollection AddCluster(this IServiceCollection services, PostgresConnection server) => services
        .AddSingleton(_ => new ClusterConnections(server.Settings.ConnectionString))
        .AddSingleton<ShardEpochs>()
        .AddSingleton(p => new SharedUse(p.GetRequiredService<ShardEpochs>(), p.GetRequiredService<ShardEpochs>()))
        .AddSingleton<ClusterMembership>()
        .AddSingleton(p => new ShardLayout(p.GetRequiredService<ShardEpochs>().Count))
        .AddSingleton<IShardMemory, ShardMemory>()
        .AddSingleton<IIdentifyGate, SharedIdentifyGate>()
        .AddSingleton<IShardAssignment, SharedShards>()
        .AddSingleton<IBotWideTurn, SharedTurn>()
        .AddSingleton<IPresence, WorkerPresence>()
        .AddSingleton<IForwarding, Forwarding>();
}
