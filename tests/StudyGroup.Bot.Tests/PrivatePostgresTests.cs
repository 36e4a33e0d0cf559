using Npgsql;
using StudyGroup.PrivatePostgres;
using Xunit;

namespace StudyGroup.Bot.Tests;

/// <summary>The private server that tests on PostgreSQL rely on.</summary>
public sealed class PrivatePostgresTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public PrivatePostgresTests() => Assert.SkipUnless(PrivatePostgresServer.IsAvailable, PrivatePostgresServer.WhyNot);

    [Fact]
    public async Task Each_test_has_a_database_of_its_own()
    {
        var server = await PrivatePostgresServer.SharedAsync();
        await using var one = NpgsqlDataSource.Create(await server.CreateDatabaseAsync(cancel: Cancel));
        await using var other = NpgsqlDataSource.Create(await server.CreateDatabaseAsync(cancel: Cancel));

        await RunAsync(one, "CREATE TABLE things (id int)");

        Assert.Equal(true, await AskAsync(one, "SELECT to_regclass('things') IS NOT NULL"));
        Assert.Equal(false, await AskAsync(other, "SELECT to_regclass('things') IS NOT NULL"));
    }

    [Fact]
    public async Task Database_copied_from_another_has_its_tables()
    {
        var server = await PrivatePostgresServer.SharedAsync();
        var original = await server.CreateDatabaseAsync(cancel: Cancel);
        await using (var source = NpgsqlDataSource.Create(original)) await RunAsync(source, "CREATE TABLE things (id int)");

        var copy = await server.CreateDatabaseAsync(new NpgsqlConnectionStringBuilder(original).Database!, Cancel);
        await using var copied = NpgsqlDataSource.Create(copy);

        Assert.Equal(true, await AskAsync(copied, "SELECT to_regclass('things') IS NOT NULL"));
    }

    [Fact]
    public async Task Wrong_password_is_refused()
    {
        var server = await PrivatePostgresServer.SharedAsync();
        var wrong = new NpgsqlConnectionStringBuilder(await server.CreateDatabaseAsync(cancel: Cancel)) { Password = "wrong" };
        await using var connection = new NpgsqlConnection(wrong.ConnectionString);

        var refused = await Assert.ThrowsAsync<PostgresException>(() => connection.OpenAsync(Cancel));

        Assert.Equal(PostgresErrorCodes.InvalidPassword, refused.SqlState);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Committed_rows_survive_a_restart_and_a_crash(bool crash)
    {
        await using var server = await PrivatePostgresServer.StartAsync(fsync: false, Cancel);
        await using var source = NpgsqlDataSource.Create(await server.CreateDatabaseAsync(cancel: Cancel));
        await RunAsync(source, "CREATE TABLE things (id int); INSERT INTO things VALUES (7)");

        if (crash)
        {
            await server.StopImmediatelyAsync(Cancel);
            await Assert.ThrowsAnyAsync<NpgsqlException>(() => AskAsync(source, "SELECT id FROM things"));
            await server.StartAgainAsync(Cancel);
        }
        else
        {
            await server.RestartAsync(Cancel);
        }

        source.Clear();
        Assert.Equal(7, await AskAsync(source, "SELECT id FROM things"));
    }

    [Fact]
    public async Task Paused_server_answers_once_it_goes_on()
    {
        await using var server = await PrivatePostgresServer.StartAsync(fsync: false, Cancel);
        await using var source = NpgsqlDataSource.Create(await server.CreateDatabaseAsync(cancel: Cancel));
        Assert.Equal(1, await AskAsync(source, "SELECT 1"));

        server.Pause();
        var answer = AskAsync(source, "SELECT 2");
        var state = await File.ReadAllTextAsync($"/proc/{await server.ReadProcessIdAsync(Cancel)}/stat", Cancel);
        Assert.Contains(") T ", state, StringComparison.Ordinal);
        Assert.False(answer.IsCompleted);
        server.Continue();

        Assert.Equal(2, await answer);
    }

    [Fact]
    public async Task Stopped_server_leaves_nothing_behind()
    {
        var server = await PrivatePostgresServer.StartAsync(fsync: false, Cancel);
        await using var source = NpgsqlDataSource.Create(await server.CreateDatabaseAsync(cancel: Cancel));

        await server.DisposeAsync();

        await Assert.ThrowsAnyAsync<NpgsqlException>(() => AskAsync(source, "SELECT 1"));
        Assert.False(Directory.Exists(server.Folder));
        Assert.False(File.Exists($"{server.Folder}.lock"));
    }

    [Fact]
    public async Task Folder_left_behind_by_a_dead_process_is_cleaned_up_at_the_next_start()
    {
        var left = Path.Combine(Path.GetTempPath(), $"study-group-postgres-{Guid.NewGuid():N}");
        Directory.CreateDirectory(left);
        await File.WriteAllTextAsync($"{left}.lock", "", Cancel);

        await using var server = await PrivatePostgresServer.StartAsync(fsync: false, Cancel);

        Assert.False(Directory.Exists(left));
        Assert.False(File.Exists($"{left}.lock"));
        Assert.True(Directory.Exists(server.Folder));
    }

    private static async Task RunAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Cancel);
    }

    private static async Task<object?> AskAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync(Cancel);
    }
}
