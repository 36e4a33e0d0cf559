using StudyGroup.Bot.Cluster;
using StudyGroup.Bot.Storage;
using StudyGroup.Discord.Gateway;
using StudyGroup.Discord.Primitives;
using Xunit;

namespace StudyGroup.Bot.Tests.Cluster;

public sealed class ClusterLayoutTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null, 4)]
    [InlineData(6, 6)]
    public async Task First_worker_decides_by_its_settings_or_by_what_Discord_recommends(int? wanted, int count)
    {
        await using var database = await ClusterDatabase.CreateAsync();

        var (agreed, _) = await ClusterLayout.JoinAsync(await database.OpenAsync(), 1, wanted, recommended: 4, Cancel);

        Assert.Equal(count, agreed);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(4)]
    public async Task Later_worker_uses_the_number_of_those_that_run(int? wanted)
    {
        await using var database = await ClusterDatabase.CreateAsync();
        await ClusterLayout.JoinAsync(await database.OpenAsync(), 1, null, recommended: 4, Cancel);

        var (agreed, _) = await ClusterLayout.JoinAsync(await database.OpenAsync(), 2, wanted, recommended: 9, Cancel);

        Assert.Equal(4, agreed);
    }

    [Fact]
    public async Task Worker_with_another_number_is_refused_while_others_run()
    {
        await using var database = await ClusterDatabase.CreateAsync();
        await ClusterLayout.JoinAsync(await database.OpenAsync(), 1, 4, recommended: 1, Cancel);
        var late = await database.OpenAsync();

        var refused = await Assert.ThrowsAsync<StorageException>(() => ClusterLayout.JoinAsync(late, 2, 6, recommended: 1, Cancel));

        Assert.Equal(
            "Discord:Shards is 6, but the workers that are running use 4 shards. Set it to 4 or to auto, or stop all workers before "
            + "you start the first with 6.",
            refused.Message);
        // Nobody waits for it.
        Assert.Equal(4, (await ClusterLayout.JoinAsync(await database.OpenAsync(), 3, null, recommended: 1, Cancel)).Count);
    }

    [Fact]
    public async Task New_number_takes_effect_when_nobody_runs_and_shuts_out_whoever_was_paused()
    {
        await using var database = await ClusterDatabase.CreateAsync();
        var paused = await database.OpenAsync();
        var (_, running) = await ClusterLayout.JoinAsync(paused, 1, 2, recommended: 1, Cancel);
        var old = await paused.RunAsync(c => ShardRows.TakeAsync(c, 0, 1, "paused", Cancel), Cancel);
        await paused.RunAsync(
            c => SessionRows.SaveAsync(c, 0, old, new ShardSession(new Shard(0, 2), "s", 7, null, 1, 2, []), Cancel), Cancel);
        await running.DisposeAsync();

        var session = await database.OpenAsync();
        var (agreed, _) = await ClusterLayout.JoinAsync(session, 2, 3, recommended: 1, Cancel);

        Assert.Equal(3, agreed);
        var epochs = await session.RunAsync(
            c => c.ListAsync("SELECT epoch FROM cluster_shards ORDER BY id", row => row.GetInt64(0), Cancel), Cancel);
        Assert.Equal(3, epochs.Count);
        Assert.All(epochs, epoch => Assert.True(epoch > old));
        Assert.Null(await session.RunAsync(c => SessionRows.TakeAsync(c, 0, Cancel), Cancel));
    }
}
