using StudyGroup.Discord.Gateway;
using StudyGroup.Discord.Primitives;
using StudyGroup.Discord.Rest;
using StudyGroup.Discord.Telemetry;

namespace StudyGroup.DiscordNet.Gateway;

/// <summary>Opens the shards' sessions with the library's clients.</summary>
/// <param name="connections">Carry the clients' requests and are disposed with them.</param>
internal sealed class LibraryGateway(
    LibraryClients clients, GatewayDirectory directory, IIdentifyGate gate, Inbox inbox, TokenLatch latch, DiscordMeter meter,
    TimeProvider clock, IReadOnlyList<IDisposable> connections) : IGateway
{
    public async Task<GatewayInfo> LogInAsync(CancellationToken cancel)
    {
        await clients.LogInAsync();
        return await directory.LogInAsync(cancel);
    }

    public IShardConnection Open(Shard shard, ShardSession? resume) =>
        new LibraryShard(clients.For(shard, inbox.For(shard), meter.Shard(shard.Id)), clients, directory, gate, inbox, latch, clock);

    public async ValueTask DisposeAsync()
    {
        await clients.Main.DisposeAsync();
        foreach (var connection in connections)
            connection.Dispose();
        directory.Dispose();
    }
}
