using Npgsql;
using StudyGroup.Bot.Cluster;
using StudyGroup.Bot.Storage;
using StudyGroup.Core.Text;
using StudyGroup.Discord.Interactions;
using StudyGroup.Discord.Primitives;
using Xunit;

namespace StudyGroup.Bot.Tests.Cluster;

public sealed class ClusterTablesTests
{
    private static readonly ComponentInteraction Button = new()
    {
        Header = new InteractionHeader(
            new Snowflake(1), new Snowflake(2), new InteractionToken("secret"), null, new Snowflake(3),
            new Invoker(new Snowflake(4), "Ana", Permissions.None, []), 7),
        CustomId = "sg1:yes:20971520",
        MessageId = new Snowflake(9),
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tables_are_made_once_by_workers_that_start_together()
    {
        await using var database = await ClusterDatabase.CreateAsync(tables: false);
        NpgsqlConnection[] workers = [await database.ConnectAsync(), await database.ConnectAsync(), await database.ConnectAsync()];

        await Task.WhenAll(workers.Select(worker => ClusterTables.MakeAsync(worker, Cancel)));
        await ClusterTables.MakeAsync(workers[0], Cancel);

        Assert.Equal(ClusterTables.Version, await workers[0].AskAsync<int>("SELECT version FROM cluster_version", Cancel));
    }

    [Fact]
    public async Task Interactions_forwarded_before_an_update_reach_their_worker_afterwards()
    {
        await using var database = await ClusterDatabase.CreateAsync(tables: false);
        var connection = await database.ConnectAsync();
        await ClusterTables.MakeAsync(connection, newest: 1, Cancel);
        await connection.RunAsync(
            """
            INSERT INTO cluster_forwarded (id, server, interaction, deferred, received)
            VALUES (1, $1, $2::jsonb, false, now())
            """,
            Cancel, 5L << 22, ForwardedInteraction.Of(Button)!.ToJson());

        await ClusterTables.MakeAsync(connection, Cancel);

        var taken = Assert.Single(await ForwardedRows.TakeAsync(connection, worker: 1, shards: [1], count: 2, Cancel));
        Assert.Equal(new GroupId(5UL << 22), taken.Group);
        Assert.Equal(ClusterTables.Version, await connection.AskAsync<int>("SELECT version FROM cluster_version", Cancel));
    }

    [Fact]
    public async Task Tables_of_a_newer_version_are_refused_in_one_sentence()
    {
        await using var database = await ClusterDatabase.CreateAsync();
        var connection = await database.ConnectAsync();
        await connection.RunAsync("UPDATE cluster_version SET version = 99", Cancel);

        var refused = await Assert.ThrowsAsync<StorageException>(() => ClusterTables.MakeAsync(connection, Cancel));

        Assert.StartsWith("This database was used by a newer version of the bot", refused.Message, StringComparison.Ordinal);
        Assert.Equal(99, await connection.AskAsync<int>("SELECT version FROM cluster_version", Cancel));
    }
}
