using StudyGroup.Bot.Cluster;
using Xunit;

namespace StudyGroup.Bot.Tests.Cluster;

public sealed class ClusterCleanupTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Interactions_that_were_done_and_workers_that_died_are_forgotten_after_a_day()
    {
        await using var database = await ClusterDatabase.CreateAsync();
        var connection = await database.ConnectAsync();
        await connection.RunAsync(
            "INSERT INTO cluster_done VALUES (1, gen_random_uuid(), now() - interval '25 h'), (2, gen_random_uuid(), now())", Cancel);
        foreach (var name in (string[])["dead", "live"]) await Roster.AddAsync(connection, name, null, Cancel);
        await connection.RunAsync("UPDATE cluster_workers SET heartbeat = now() - interval '25 h' WHERE name = 'dead'", Cancel);

        await ClusterCleanup.RunAsync(connection, Cancel);

        Assert.Equal("live", await connection.AskAsync<string>("SELECT string_agg(name, ' ') FROM cluster_workers", Cancel));
        Assert.Equal(2, await connection.AskAsync<long>("SELECT id FROM cluster_done", Cancel));
    }
}
