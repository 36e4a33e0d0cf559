using StudyGroup.Bot.Cluster;
using Xunit;

namespace StudyGroup.Bot.Tests.Cluster;

public sealed class ShardRowsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_owner_has_a_higher_epoch()
    {
        await using var database = await ClusterDatabase.CreateAsync();
        var session = await database.OpenAsync();
        await ClusterLayout.JoinAsync(session, 1, 1, recommended: 1, Cancel);

        var first = await TakeAsync(session, 1);
        var second = await TakeAsync(session, 2);

        Assert.True(second > first);
    }

    private static Task<long> TakeAsync(LockSession session, int worker) =>
        session.RunAsync(c => ShardRows.TakeAsync(c, 0, worker, "test", Cancel), Cancel);
}
