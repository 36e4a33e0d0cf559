using StudyGroup.Bot.Cluster;
using Xunit;

namespace StudyGroup.Bot.Tests.Cluster;

public sealed class ShardRowsTests
{
    private const string Session = """{"Id": "f00", "Sequence": 1234567890123}""";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_owner_has_a_higher_epoch()
    {
        await using var database = await ClusterDatabase.CreateAsync();
        var session = await JoinedAsync(database);

        var first = await TakeAsync(session, 1);
        var second = await TakeAsync(session, 2);

        Assert.True(second.Epoch > first.Epoch);
    }

    [Fact]
    public async Task Session_that_was_left_is_found_once()
    {
        await using var database = await ClusterDatabase.CreateAsync();
        var session = await JoinedAsync(database);
        var (epoch, _) = await TakeAsync(session, 1);

        await LeaveAsync(session, epoch);

        Assert.Equal(Session, (await TakeAsync(session, 2)).Session);
        Assert.Null((await TakeAsync(session, 3)).Session);
    }

    [Fact]
    public async Task Worker_that_lost_its_shard_leaves_nothing()
    {
        await using var database = await ClusterDatabase.CreateAsync();
        var session = await JoinedAsync(database);
        var (epoch, _) = await TakeAsync(session, 1);
        await TakeAsync(session, 2);

        await LeaveAsync(session, epoch);

        Assert.Null((await TakeAsync(session, 3)).Session);
    }

    private static async Task<LockSession> JoinedAsync(ClusterDatabase database)
    {
        var session = await database.OpenAsync();
        await Layout.JoinAsync(session, 1, 1, recommended: 1, Cancel);
        return session;
    }

    private static Task<(long Epoch, string? Session)> TakeAsync(LockSession session, int worker) =>
        session.RunAsync(c => ShardRows.TakeAsync(c, 0, worker, "test", Cancel), Cancel);

    private static Task LeaveAsync(LockSession session, long epoch) =>
        session.RunAsync(c => ShardRows.LeaveAsync(c, 0, epoch, Session, Cancel), Cancel);
}
