using StudyGroup.Bot.Cluster;
using Xunit;

namespace StudyGroup.Bot.Tests.Cluster;

public sealed class RosterTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Worker_that_runs_is_on_the_roster_with_its_shards()
    {
        await using var database = await ClusterDatabase.CreateAsync();
        var (one, other) = (await database.OpenAsync(), await database.OpenAsync());
        await one.TryLockAsync(AdvisoryLocks.Workers, 1, Cancel);
        await one.TryLockAsync(AdvisoryLocks.Shards, 0, Cancel);
        await one.TryLockAsync(AdvisoryLocks.Shards, 2, Cancel);
        await other.TryLockAsync(AdvisoryLocks.Workers, 2, Cancel);

        var (workers, owners) = await Roster.ReadAsync(await database.ConnectAsync(), Cancel);

        Assert.Equal([1, 2], workers.Select(w => w.Id));
        Assert.Equal([(0, 1), (2, 1)], owners.Select(o => (o.Key, o.Value)).Order());
    }

    [Fact]
    public async Task Worker_that_is_gone_is_off_the_roster_at_once()
    {
        await using var database = await ClusterDatabase.CreateAsync();
        var session = await database.OpenAsync();
        await session.TryLockAsync(AdvisoryLocks.Workers, 1, Cancel);
        await session.TryLockAsync(AdvisoryLocks.Shards, 0, Cancel);
        var connection = await database.ConnectAsync();

        await session.DisposeAsync();
        await connection.RunAsync("SELECT pg_advisory_lock($1, 1)", Cancel, AdvisoryLocks.Workers);
        await connection.RunAsync("SELECT pg_advisory_unlock($1, 1)", Cancel, AdvisoryLocks.Workers);

        var (workers, owners) = await Roster.ReadAsync(connection, Cancel);
        Assert.Empty(workers);
        Assert.Empty(owners);
    }

    [Fact]
    public async Task Worker_is_settled_some_seconds_after_its_start()
    {
        await using var database = await ClusterDatabase.CreateAsync();
        var session = await database.OpenAsync();
        var connection = await database.ConnectAsync();
        var worker = await Roster.AddAsync(connection, "machine-1", null, Cancel);
        await session.TryLockAsync(AdvisoryLocks.Workers, worker, Cancel);

        Assert.False(Assert.Single((await Roster.ReadAsync(connection, Cancel)).Workers).IsSettled);
        await connection.RunAsync("UPDATE cluster_workers SET started = started - interval '6 s'", Cancel);
        Assert.True(Assert.Single((await Roster.ReadAsync(connection, Cancel)).Workers).IsSettled);
    }

    [Fact]
    public async Task No_worker_gets_an_id_that_another_had()
    {
        await using var database = await ClusterDatabase.CreateAsync();
        var connection = await database.ConnectAsync();
        var first = await Roster.AddAsync(connection, "one", 3, Cancel);
        await Roster.RemoveAsync(connection, first, Cancel);

        Assert.NotEqual(first, await Roster.AddAsync(connection, "other", null, Cancel));
    }
}
