using Npgsql;
using StudyGroup.Bot.Cluster;
using StudyGroup.Bot.Storage;
using StudyGroup.Bot.Storage.Writing;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Bot.Tests.Cluster;

public sealed class ShardEpochsTests
{
    private static readonly GroupId OfShard0 = new(4UL << 22);
    private static readonly GroupId OfShard1 = new(5UL << 22);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Write_for_a_shard_of_this_worker_passes()
    {
        await using var database = await ClusterDatabase.CreateAsync();
        var (shards, _) = await TwoShardsAsync(database);
        var connection = await database.ConnectAsync();
        await using var transaction = await connection.BeginTransactionAsync(Cancel);

        shards.Check(connection, [OfShard0, OfShard1], []);
    }

    [Fact]
    public async Task Write_for_a_shard_of_another_worker_is_refused()
    {
        await using var database = await ClusterDatabase.CreateAsync();
        var (shards, _) = await TwoShardsAsync(database);
        shards.Gone(1);

        var refused = Assert.Throws<ShardLostException>(() => shards.Check(new NpgsqlConnection(), [OfShard0, OfShard1], []));

        Assert.Equal(1, refused.Shard);
    }

    [Fact]
    public async Task Write_of_a_worker_that_does_not_know_yet_of_the_new_owner_is_refused()
    {
        await using var database = await ClusterDatabase.CreateAsync();
        var (shards, session) = await TwoShardsAsync(database);
        await session.RunAsync(c => ShardRows.TakeAsync(c, 1, 99, "other", Cancel), Cancel);
        var connection = await database.ConnectAsync();
        await using var transaction = await connection.BeginTransactionAsync(Cancel);

        shards.Check(connection, [OfShard0], []);
        Assert.Equal(1, Assert.Throws<ShardLostException>(() => shards.Check(connection, [OfShard0, OfShard1], [])).Shard);
    }

    [Fact]
    public async Task Interaction_that_is_delivered_again_writes_nothing_twice()
    {
        await using var database = await ClusterDatabase.CreateAsync();
        var (shards, _) = await TwoShardsAsync(database);
        var connection = await database.ConnectAsync();
        var (first, again, other) = (
            new WriteOrigin(ulong.MaxValue - 5, Guid.NewGuid()), new WriteOrigin(ulong.MaxValue - 5, Guid.NewGuid()),
            new WriteOrigin(8, Guid.NewGuid()));

        shards.Check(connection, [OfShard0], [first]);
        shards.Check(connection, [OfShard0], [first, other]);

        Assert.Throws<AlreadyDoneException>(() => shards.Check(connection, [OfShard0], [again]));
        Assert.Throws<AlreadyDoneException>(() => shards.Check(connection, [], [new WriteOrigin(9, Guid.NewGuid()), again]));
    }

    [Fact]
    public async Task Interaction_whose_write_was_rolled_back_may_write()
    {
        await using var database = await ClusterDatabase.CreateAsync();
        var (shards, _) = await TwoShardsAsync(database);
        var connection = await database.ConnectAsync();
        await using (await connection.BeginTransactionAsync(Cancel))
            shards.Check(connection, [OfShard0], [new WriteOrigin(7, Guid.NewGuid())]);

        shards.Check(connection, [OfShard0], [new WriteOrigin(7, Guid.NewGuid())]);
    }

    [Fact]
    public async Task New_owner_waits_for_a_write_that_has_begun()
    {
        await using var database = await ClusterDatabase.CreateAsync();
        var (shards, session) = await TwoShardsAsync(database);
        var connection = await database.ConnectAsync();
        await using var transaction = await connection.BeginTransactionAsync(Cancel);
        shards.Check(connection, [OfShard1], []);

        var taking = session.RunAsync(c => ShardRows.TakeAsync(c, 1, 99, "other", Cancel), Cancel);
        var waiting = await database.ConnectAsync();
        while (await waiting.AskAsync<long>("SELECT count(*) FROM pg_locks WHERE NOT granted AND transactionid IS NOT NULL", Cancel) == 0)
            Assert.False(taking.IsCompleted);
        await transaction.CommitAsync(Cancel);

        Assert.Equal(await taking, await waiting.AskAsync<long>("SELECT epoch FROM cluster_shards WHERE id = 1", Cancel));
    }

    private static async Task<(ShardEpochs Shards, LockSession Session)> TwoShardsAsync(ClusterDatabase database)
    {
        var session = await database.OpenAsync();
        await ClusterLayout.JoinAsync(session, 1, 2, 1, Cancel);
        var shards = new ShardEpochs { Count = 2 };
        foreach (var shard in (int[])[0, 1])
            shards.Taken(shard, await session.RunAsync(c => ShardRows.TakeAsync(c, shard, 1, "test", Cancel), Cancel));
        return (shards, session);
    }
}
