using Npgsql;
using StudyGroup.Bot.Storage.Postgres;
using Xunit;

namespace StudyGroup.Bot.Tests.Storage.Postgres;

public sealed class PostgresComplaintTests
{
    private static readonly NpgsqlConnectionStringBuilder Settings = new() { Host = "db", Port = 6432, Database = "books" };

    // PgBouncer 1.18 says these, with SQLSTATE 08P01.
    [Theory]
    [InlineData("unsupported startup parameter: options")]
    [InlineData("transaction blocks not allowed in statement pooling mode")]
    public void Pooler_that_refuses_what_sessions_need_is_named(string message) => Assert.Equal(
        $"The PostgreSQL database “books” on db:6432 is behind a connection pooler, such as PgBouncer, that refuses what the bot needs "
            + $"({message}). Connect to PostgreSQL directly: set the server's own host and port in Storage:Connection.",
        PostgresComplaint.NotOpened(Settings, new PostgresException(message, "FATAL", "FATAL", "08P01")).Message);
}
