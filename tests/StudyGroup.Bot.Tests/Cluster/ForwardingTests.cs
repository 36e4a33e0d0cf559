using System.Net;
using System.Net.Sockets;
using StudyGroup.Bot.Cluster;
using StudyGroup.Bot.Lifetime;
using StudyGroup.Bot.Sharding;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;
using StudyGroup.Discord.Interactions;
using StudyGroup.Discord.Primitives;
using Xunit;

namespace StudyGroup.Bot.Tests.Cluster;

public sealed class ForwardingTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static readonly ComponentInteraction Press = new()
    {
        Header = new(new(1), new(2), new("secret"), null, new(10), new(new(9), "Ada", Permissions.None, []), 0),
        CustomId = "sg1:nudge:5",
        MessageId = new(8),
    };

    [Fact]
    public async Task Interaction_that_cannot_be_handed_over_is_not_done()
    {
        await using var connections = new ClusterConnections($"Host=127.0.0.1;Port={ClosedPort()};Username=nobody;Password=x;Database=x");
        var forwarding = new Forwarding(connections, new OwnedShards(), Clocks.System);

        var problem = await Assert.ThrowsAsync<StorageUnavailableException>(() => forwarding.ForwardAsync(
            new GroupId(5), Press, isDeferred: false, TimeSpan.Zero, () => Task.CompletedTask, Cancel));

        Assert.False(problem.MayBeDone);
    }

    [Fact]
    public async Task Interaction_that_was_handed_over_may_be_done_although_the_database_is_gone()
    {
        await using var database = await ClusterDatabase.CreateAsync();
        await using var connections = new ClusterConnections(database.ConnectionString);
        var forwarding = new Forwarding(connections, new OwnedShards(), Clocks.System);

        var problem = await Assert.ThrowsAsync<StorageUnavailableException>(() => forwarding.ForwardAsync(
            new GroupId(5), Press, isDeferred: false, TimeSpan.FromSeconds(5), CutAsync, Cancel));

        Assert.True(problem.MayBeDone);

        async Task CutAsync() => await (await database.ConnectAsync()).RunAsync(
            """
            SELECT pg_terminate_backend(pid) FROM pg_stat_activity
            WHERE datname = current_database() AND application_name = 'Study Group workers'
            """,
            Cancel);
    }

    private static int ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
