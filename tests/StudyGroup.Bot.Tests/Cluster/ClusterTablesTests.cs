using Npgsql;
using StudyGroup.Bot.Cluster;
using StudyGroup.Bot.Storage;
using Xunit;

namespace StudyGroup.Bot.Tests.Cluster;

public sealed class ClusterTablesTests
{
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
