using Microsoft.Extensions.Time.Testing;
using Npgsql;
using StudyGroup.Bot.Cluster;
using StudyGroup.Bot.Lifetime;
using StudyGroup.PrivatePostgres;
using Xunit;

namespace StudyGroup.Bot.Tests.Cluster;

/// <summary>A database with the workers' tables, and workers' sessions on it.</summary>
internal sealed class ClusterDatabase : IAsyncDisposable
{
    /// <summary>Timing for tests that wait until a session is lost.</summary>
    public static readonly LockTiming Quick = new()
    {
        Every = TimeSpan.FromSeconds(0.3),
        Answer = TimeSpan.FromSeconds(1),
        Certain = TimeSpan.FromSeconds(1.5),
        Silence = TimeSpan.FromSeconds(2),
    };

    private readonly List<IAsyncDisposable> _open = [];

    private ClusterDatabase(string connectionString) => ConnectionString = connectionString;

    public string ConnectionString { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<ClusterDatabase> CreateAsync(bool tables = true)
    {
        Assert.SkipUnless(PrivatePostgresServer.IsAvailable, PrivatePostgresServer.WhyNot);
        var database = new ClusterDatabase(await (await PrivatePostgresServer.SharedAsync()).CreateDatabaseAsync(cancel: Cancel));
        if (tables) await ClusterTables.MakeAsync(await database.ConnectAsync(), Cancel);
        return database;
    }

    /// <summary>An ordinary connection.</summary>
    public async Task<NpgsqlConnection> ConnectAsync()
    {
        var connection = new NpgsqlConnection(ConnectionString);
        _open.Add(connection);
        await connection.OpenAsync(Cancel);
        return connection;
    }

    /// <summary>A worker's session. On the frozen clock it says nothing of its own accord, as if the worker were paused.</summary>
    public async Task<LockSession> OpenAsync(string worker = "test", bool frozen = false, LockTiming? timing = null, string? through = null)
    {
        var session = await LockSession.OpenAsync(
            through ?? ConnectionString, worker, timing ?? new LockTiming(), frozen ? new FakeTimeProvider() : Clocks.System, Cancel);
        _open.Add(session);
        return session;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var open in Enumerable.Reverse(_open)) await open.DisposeAsync();
        await using var source = new NpgsqlConnection(ConnectionString);
        NpgsqlConnection.ClearPool(source);
    }
}
