using Npgsql;
using StudyGroup.Bot.Cluster;
using StudyGroup.PrivatePostgres;
using Xunit;

namespace StudyGroup.Bot.Tests.Cluster;

public sealed class LockSessionTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Lock_belongs_to_one_session_until_it_releases_it()
    {
        await using var database = await ClusterDatabase.CreateAsync();
        var (one, other) = (await database.OpenAsync(), await database.OpenAsync());
        var held = await one.TryLockAsync(AdvisoryLocks.Shards, 3, Cancel);

        Assert.Null(await other.TryLockAsync(AdvisoryLocks.Shards, 3, Cancel));
        Assert.NotNull(await other.TryLockAsync(AdvisoryLocks.Shards, 4, Cancel));
        await held!.DisposeAsync();
        Assert.NotNull(await other.TryLockAsync(AdvisoryLocks.Shards, 3, Cancel));
    }

    [Fact]
    public async Task Worker_that_has_a_lock_does_not_get_it_again()
    {
        await using var database = await ClusterDatabase.CreateAsync();
        var session = await database.OpenAsync();
        Assert.NotNull(await session.TryLockAsync(AdvisoryLocks.Shards, 3, Cancel));

        Assert.Null(await session.TryLockAsync(AdvisoryLocks.Shards, 3, Cancel));
    }

    [Fact]
    public async Task Paused_worker_loses_its_locks()
    {
        await using var database = await ClusterDatabase.CreateAsync();
        var paused = await database.OpenAsync(frozen: true, timing: ClusterDatabase.Quick);
        await paused.TryLockAsync(AdvisoryLocks.Shards, 3, Cancel);

        await WaitForLockAsync(await database.ConnectAsync(), 3);

        await Assert.ThrowsAnyAsync<NpgsqlException>(() => paused.RunAsync(c => c.RunAsync("SELECT 1", Cancel), Cancel));
        Assert.True(paused.Lost.IsCancellationRequested);
    }

    [Fact]
    public async Task Session_that_has_nothing_to_say_stays()
    {
        await using var database = await ClusterDatabase.CreateAsync();
        var session = await database.OpenAsync(timing: ClusterDatabase.Quick);
        await session.TryLockAsync(AdvisoryLocks.Shards, 3, Cancel);
        var paused = await database.OpenAsync(frozen: true, timing: ClusterDatabase.Quick with { Silence = TimeSpan.FromSeconds(4) });
        await paused.TryLockAsync(AdvisoryLocks.Shards, 4, Cancel);

        // By the time that the other one has gone, this one would have, too.
        await WaitForLockAsync(await database.ConnectAsync(), 4);

        Assert.False(session.Lost.IsCancellationRequested);
        Assert.True(session.IsCertain);
        Assert.Null(await (await database.OpenAsync()).TryLockAsync(AdvisoryLocks.Shards, 3, Cancel));
    }

    [Fact]
    public async Task Session_that_PostgreSQL_ends_is_lost()
    {
        await using var database = await ClusterDatabase.CreateAsync();
        var session = await database.OpenAsync(timing: ClusterDatabase.Quick);
        var number = await session.RunAsync(c => c.AskAsync<int>("SELECT pg_backend_pid()", Cancel), Cancel);
        var lost = Lost(session);

        await (await database.ConnectAsync()).RunAsync("SELECT pg_terminate_backend($1)", Cancel, number);

        await lost.WaitAsync(Cancel);
        Assert.False(session.IsCertain);
    }

    [Fact]
    public async Task Cut_that_neither_side_notices_loses_the_locks_on_both()
    {
        await using var database = await ClusterDatabase.CreateAsync();
        await using var network = new TcpProxy(new NpgsqlConnectionStringBuilder(database.ConnectionString).Port);
        var through = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Port = network.Port }.ConnectionString;
        var session = await database.OpenAsync(timing: ClusterDatabase.Quick, through: through);
        await session.TryLockAsync(AdvisoryLocks.Shards, 3, Cancel);
        var lost = Lost(session);

        network.Swallow();

        await lost.WaitAsync(Cancel);
        await WaitForLockAsync(await database.ConnectAsync(), 3);
    }

    private static Task Lost(LockSession session)
    {
        var lost = new TaskCompletionSource();
        session.Lost.Register(lost.SetResult);
        return lost.Task;
    }

    private static async Task WaitForLockAsync(NpgsqlConnection connection, int shard) =>
        await connection.RunAsync("SELECT pg_advisory_lock($1, $2)", Cancel, AdvisoryLocks.Shards, shard);
}
