using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using StudyGroup.Bot.Lifetime;
using StudyGroup.Bot.Storage;
using StudyGroup.Bot.Storage.Postgres;
using StudyGroup.Core.Domain;
using StudyGroup.PrivatePostgres;
using Xunit;

namespace StudyGroup.Bot.Tests.Storage;

/// <summary>A database of a test's own on the tests' PostgreSQL server. Without a server, the test is skipped.</summary>
internal sealed class PostgresTestDatabase : TestDatabase
{
    public PostgresTestDatabase()
    {
        Assert.SkipUnless(PrivatePostgresServer.IsAvailable, PrivatePostgresServer.WhyNot);
        Connection = Task.Run(async () => await (await PrivatePostgresServer.SharedAsync()).CreateDatabaseAsync()).GetAwaiter().GetResult();
    }

    /// <summary>How to connect to it.</summary>
    public string Connection { get; }

    public override StudyDatabase Open(Func<Group, IReadOnlyCollection<string>, Instant?>? nextMoment = null) => StudyDatabase.Open(
        PostgresConnection.Parse(Connection), nextMoment ?? ((_, _) => null), SharedUse.Alone, Clocks.System, NullLogger.Instance);
}
