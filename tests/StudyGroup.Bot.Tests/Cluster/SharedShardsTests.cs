using Npgsql;
using StudyGroup.Bot.Cluster;
using StudyGroup.Bot.Lifetime;
using StudyGroup.Bot.Storage;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;
using StudyGroup.PrivatePostgres;
using Xunit;

namespace StudyGroup.Bot.Tests.Cluster;

public sealed class SharedShardsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_worker_runs_every_shard()
    {
        await using var database = await ClusterDatabase.CreateAsync();
        await using var worker = await TestWorker.StartAsync(database.ConnectionString, 3);

        Assert.Equal("start 0, start 1, start 2", await worker.NextAsync(3));
    }

    [Fact]
    public async Task New_worker_takes_its_share_over_with_the_sessions()
    {
        await using var database = await ClusterDatabase.CreateAsync();
        await using var first = await TestWorker.StartAsync(database.ConnectionString, 4);
        await first.NextAsync(4);

        await using var second = await TestWorker.StartAsync(database.ConnectionString, 4);
        await SettleAsync(database);

        Assert.Equal("stop 2 with session, stop 3 with session", await first.NextAsync(2));
        Assert.Equal("start 2 with session, start 3 with session", await second.NextAsync(2));
        Assert.Equal([0, 1], first.Epochs.Shards);
    }

    [Fact]
    public async Task Worker_that_stops_hands_everything_over()
    {
        await using var database = await ClusterDatabase.CreateAsync();
        await using var first = await TestWorker.StartAsync(database.ConnectionString, 2);
        await first.NextAsync(2);
        await using var second = await TestWorker.StartAsync(database.ConnectionString, 2);

        await first.LeaveAsync();

        Assert.Equal("stop 0 with session, stop 1 with session", await first.NextAsync(2));
        Assert.Equal("start 0 with session, start 1 with session", await second.NextAsync(2));
        Assert.Empty(first.Epochs.Shards);
    }

    [Fact]
    public async Task Shards_of_a_worker_whose_locks_were_lost_are_resumed_by_another()
    {
        await using var database = await ClusterDatabase.CreateAsync();
        await using var network = new TcpProxy(new NpgsqlConnectionStringBuilder(database.ConnectionString).Port);
        var through = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Port = network.Port }.ConnectionString;
        await using var first = await TestWorker.StartAsync(through, 1);
        await first.NextAsync(1);
        await using var second = await TestWorker.StartAsync(database.ConnectionString, 1);

        await UntilSavedAsync(database.ConnectionString, 1);

        network.Swallow();

        Assert.Equal("stop 0 with session", await first.NextAsync(1));
        Assert.Equal("start 0 with session", await second.NextAsync(1));
        network.Heal();
        await second.LeaveAsync();
        Assert.Equal("start 0 with session", await first.NextAsync(1));
    }

    [Fact]
    public async Task Worker_that_is_thrown_out_comes_back_by_itself()
    {
        Assert.SkipUnless(PrivatePostgresServer.IsAvailable, PrivatePostgresServer.WhyNot);
        await using var server = await PrivatePostgresServer.StartAsync(fsync: false, Cancel);
        var database = await server.CreateDatabaseAsync(cancel: Cancel);
        await using var worker = await TestWorker.StartAsync(database, 2);
        await worker.NextAsync(2);
        await UntilSavedAsync(database, 2);

        await server.RestartAsync(Cancel);

        Assert.Equal("start 0 with session, start 1 with session, stop 0 with session, stop 1 with session", await worker.NextAsync(4));
        Assert.Equal([0, 1], worker.Epochs.Shards);
    }

    [Fact]
    public async Task Shard_whose_groups_cannot_be_read_after_it_was_taken_is_taken_again()
    {
        var problems = new Queue<Exception>([new ShardLostException(0), new StorageUnavailableException("away")]);
        await using var database = await ClusterDatabase.CreateAsync();
        await using var worker = await TestWorker.StartAsync(
            database.ConnectionString, 1, () => problems.TryDequeue(out var problem) ? Task.FromException(problem) : Task.CompletedTask);

        Assert.Equal("start 0", await worker.NextAsync(1));

        Assert.Empty(problems);
        Assert.Equal([0], worker.Epochs.Shards);
    }

    [Fact]
    public async Task Shard_is_released_even_if_its_row_is_locked()
    {
        await using var database = await ClusterDatabase.CreateAsync();
        await using var first = await TestWorker.StartAsync(database.ConnectionString, 2);
        await first.NextAsync(2);
        await using var second = await TestWorker.StartAsync(database.ConnectionString, 2);
        var connection = await database.ConnectAsync();
        await using var writing = await connection.BeginTransactionAsync(Cancel);
        await connection.RunAsync("SELECT 1 FROM cluster_shards FOR UPDATE", Cancel);

        await SettleAsync(database);
        Assert.Equal("stop 1 with session", await first.NextAsync(1));
        // The workers wait 2 s for it.
        await Task.Delay(TimeSpan.FromSeconds(3), Clocks.System, Cancel);
        await writing.CommitAsync(Cancel);

        Assert.Equal("start 1 with session", await second.NextAsync(1));
    }

    [Fact]
    public async Task Worker_goes_on_after_a_statement_about_the_workers_failed()
    {
        await using var database = await ClusterDatabase.CreateAsync();
        await using var worker = await TestWorker.StartAsync(database.ConnectionString, 1);
        await worker.NextAsync(1);
        var connection = await database.ConnectAsync();
        await connection.RunAsync("ALTER TABLE cluster_workers RENAME COLUMN heartbeat TO hidden", Cancel);
        await Task.Delay(TimeSpan.FromSeconds(2), Clocks.System, Cancel);
        await connection.RunAsync("ALTER TABLE cluster_workers RENAME COLUMN hidden TO heartbeat", Cancel);

        await using var second = await TestWorker.StartAsync(database.ConnectionString, 1);
        await worker.LeaveAsync();

        Assert.Equal("start 0 with session", await second.NextAsync(1));
    }

    [Fact]
    public async Task Write_by_the_old_owner_is_refused_as_soon_as_there_is_a_new_one()
    {
        await using var database = await ClusterDatabase.CreateAsync();
        await using var first = await TestWorker.StartAsync(database.ConnectionString, 1);
        await first.NextAsync(1);
        var connection = await database.ConnectAsync();
        await using (await connection.BeginTransactionAsync(Cancel)) first.Epochs.Check(connection, [new GroupId(1)], []);
        var believed = new ShardEpochs { Count = 1 };
        believed.Taken(0, await connection.AskAsync<long>("SELECT epoch FROM cluster_shards", Cancel));
        await using var second = await TestWorker.StartAsync(database.ConnectionString, 1);

        await first.LeaveAsync();
        await second.NextAsync(1);

        Assert.Throws<ShardLostException>(() => believed.Check(connection, [new GroupId(1)], []));
        second.Epochs.Check(connection, [new GroupId(1)], []);
    }

    private static async Task UntilSavedAsync(string connectionString, long sessions)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(Cancel);
        while (await connection.AskAsync<long>("SELECT count(*) FROM cluster_sessions", Cancel) < sessions) await Task.Yield();
        // A connection of the pool would be found broken later.
        NpgsqlConnection.ClearPool(connection);
    }

    private static async Task SettleAsync(ClusterDatabase database) =>
        await (await database.ConnectAsync()).RunAsync("UPDATE cluster_workers SET started = started - interval '6 s'", Cancel);
}
