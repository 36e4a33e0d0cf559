using StudyGroup.Bot.Cluster;
using StudyGroup.Discord.Gateway;
using StudyGroup.Discord.Primitives;
using Xunit;

namespace StudyGroup.Bot.Tests.Cluster;

public sealed class SessionRowsTests
{
    private static readonly ShardSession Session =
        new(Shard.Only, "f00", 1_234_567_890_123, new Uri("wss://gateway.example"), 1, 2, [3, ulong.MaxValue]);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Session_that_was_saved_is_found_once()
    {
        await using var database = await ClusterDatabase.CreateAsync();
        var worker = await JoinedAsync(database);
        await SaveAsync(worker, await TakeShardAsync(worker), Session);

        Assert.Equivalent(Session, await TakeAsync(worker), strict: true);
        Assert.Null(await TakeAsync(worker));
    }

    [Fact]
    public async Task Session_is_found_as_far_as_it_had_come()
    {
        await using var database = await ClusterDatabase.CreateAsync();
        var worker = await JoinedAsync(database);
        var epoch = await TakeShardAsync(worker);
        await SaveAsync(worker, epoch, Session);

        await AdvanceAsync(worker, epoch, Session.Sequence + 7);

        Assert.Equal(Session.Sequence + 7, (await TakeAsync(worker))?.Sequence);
    }

    [Fact]
    public async Task Session_that_ended_is_not_found()
    {
        await using var database = await ClusterDatabase.CreateAsync();
        var worker = await JoinedAsync(database);
        var epoch = await TakeShardAsync(worker);
        await SaveAsync(worker, epoch, Session);

        await SaveAsync(worker, epoch, null);

        Assert.Null(await TakeAsync(worker));
    }

    [Fact]
    public async Task Worker_that_lost_its_shard_saves_nothing()
    {
        await using var database = await ClusterDatabase.CreateAsync();
        var worker = await JoinedAsync(database);
        var before = await TakeShardAsync(worker);
        var after = await TakeShardAsync(worker);

        await SaveAsync(worker, before, Session);
        Assert.Null(await TakeAsync(worker));

        await SaveAsync(worker, after, Session);
        await SaveAsync(worker, before, null);
        await AdvanceAsync(worker, before, 1);
        Assert.Equal(Session.Sequence, (await TakeAsync(worker))?.Sequence);
    }

    private static async Task<LockSession> JoinedAsync(ClusterDatabase database)
    {
        var session = await database.OpenAsync();
        await ClusterLayout.JoinAsync(session, 1, 1, recommended: 1, Cancel);
        return session;
    }

    private static Task<long> TakeShardAsync(LockSession worker) =>
        worker.RunAsync(c => ShardRows.TakeAsync(c, 0, 1, "test", Cancel), Cancel);

    private static Task SaveAsync(LockSession worker, long epoch, ShardSession? session) =>
        worker.RunAsync(c => SessionRows.SaveAsync(c, 0, epoch, session, Cancel), Cancel);

    private static Task AdvanceAsync(LockSession worker, long epoch, long sequence) =>
        worker.RunAsync(c => SessionRows.AdvanceAsync(c, [(0, epoch, sequence)], Cancel), Cancel);

    private static Task<ShardSession?> TakeAsync(LockSession worker) =>
        worker.RunAsync(c => SessionRows.TakeAsync(c, 0, Cancel), Cancel);
}
