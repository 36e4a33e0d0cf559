using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using Npgsql;
using StudyGroup.Bot.Lifetime;
using StudyGroup.Bot.Storage;
using StudyGroup.Bot.Storage.Postgres;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.PrivatePostgres;
using Xunit;

namespace StudyGroup.Bot.Tests.Storage;

/// <summary>A database of a test's own on a PostgreSQL server. Without a server, the test is skipped.</summary>
internal sealed class PostgresTestDatabase(string connection) : TestDatabase
{
    /// <summary>On the server that tests share.</summary>
    public PostgresTestDatabase()
        : this(Create())
    {
    }

    /// <summary>How to connect to it.</summary>
    public string Connection => connection;

    public override StudyDatabase Open(Func<Group, IReadOnlyCollection<string>, Instant?>? nextMoment = null) =>
        Open(nextMoment, null, null);

    /// <summary>Opens it with settings that a test changes.</summary>
    public StudyDatabase Open(Action<NpgsqlConnectionStringBuilder> change)
    {
        var settings = new NpgsqlConnectionStringBuilder(connection);
        change(settings);
        return Open(settings.ConnectionString, null, SharedUse.Alone);
    }

    /// <summary>Opens it as one of several processes does.</summary>
    /// <param name="owned">The groups that the process works for; null for all.</param>
    public StudyDatabase Open(
        Func<Group, IReadOnlyCollection<string>, Instant?>? nextMoment = null, IWriteFence? fence = null, GroupId[]? owned = null) =>
        Open(connection, nextMoment, new SharedUse(owned is null ? new AllGroups() : new These(owned), fence ?? new OpenFence()));

    /// <summary>Runs a command as somebody else would.</summary>
    public async Task RunAsync(string sql)
    {
        await using var other = new NpgsqlConnection(connection);
        await other.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, other);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Asks as somebody else would.</summary>
    public async Task<T> AskAsync<T>(string sql)
    {
        await using var other = new NpgsqlConnection(connection);
        await other.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, other);
        return (T)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    private static StudyDatabase Open(string to, Func<Group, IReadOnlyCollection<string>, Instant?>? nextMoment, SharedUse use) =>
        StudyDatabase.Open(PostgresConnection.Parse(to), nextMoment ?? ((_, _) => null), use, Clocks.System, NullLogger.Instance);

    private static string Create()
    {
        Assert.SkipUnless(PrivatePostgresServer.IsAvailable, PrivatePostgresServer.WhyNot);
        return Task.Run(async () => await (await PrivatePostgresServer.SharedAsync()).CreateDatabaseAsync()).GetAwaiter().GetResult();
    }

    private sealed class These(GroupId[] groups) : IGroupOwnership
    {
        public bool OwnsAll => false;

        public bool Owns(GroupId group) => groups.Contains(group);
    }
}
