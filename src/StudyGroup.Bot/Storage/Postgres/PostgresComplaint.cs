using System.Net.Sockets;
using Npgsql;

namespace StudyGroup.Bot.Storage.Postgres;

/// <summary>What the person who runs the bot is told when the PostgreSQL server can't be used.</summary>
internal static class PostgresComplaint
{
    private const string Setting = "Storage:Connection";

    /// <summary>The oldest version of PostgreSQL that the bot runs on.</summary>
    public const int OldestServer = 14;

    /// <summary>The server is too old.</summary>
    public static StorageException TooOld(NpgsqlConnection connection) => new(
        $"{Where(connection)} is PostgreSQL {connection.PostgreSqlVersion.Major}; the bot needs {OldestServer} or later. Upgrade the "
        + $"server, or name another one in {Setting}.");

    /// <summary>A newer bot created the tables.</summary>
    public static StorageException Newer(NpgsqlConnection connection, int version, int known) => new(
        $"{Where(connection)} was written by a newer bot (schema version {version}; this one knows up to {known}). Nothing was "
        + "changed. Run the newer bot, or restore a dump from before the update.");

    /// <summary>Another program has a table of the same name.</summary>
    public static StorageException Foreign(NpgsqlConnection connection, string table) => new(
        $"{Where(connection)} has a table “{table}” of another program. Nothing was changed. "
        + $"Name a database that only the bot uses in {Setting}.");

    /// <summary>The bot couldn't connect, or couldn't create the tables.</summary>
    /// <param name="to">What was to be connected to.</param>
    /// <param name="setting">Where the connection string was given.</param>
    public static StorageException NotOpened(
        NpgsqlConnectionStringBuilder to, Exception cause, string setting = Setting) => new(
        cause switch
        {
            PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } =>
                $"{Where(to)} refuses the login of “{to.Username}”. Check the user name and the password in {setting}.",
            PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } =>
                $"{Where(to)} doesn't exist. Create it (createdb {to.Database}), or name another database in {setting}.",
            PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } refused =>
                $"The user “{to.Username}” isn't allowed to create the tables in {Where(to)} ({refused.MessageText}). "
                + "Make it the owner of the database.",
            PostgresException { SqlState: PostgresErrorCodes.InvalidSchemaName } =>
                $"{Where(to)} has no schema to create tables in. Create the one that the search path in {setting} names.",
            // What PostgreSQL understands, PgBouncer refuses with this code: settings at the start, transactions in statement mode.
            PostgresException { SqlState: PostgresErrorCodes.ProtocolViolation } refused =>
                $"{Where(to)} is behind a connection pooler, such as PgBouncer, that refuses what the bot needs "
                + $"({refused.MessageText}). Connect to PostgreSQL directly: set the server's own host and port in {setting}.",
            PostgresException other => $"{Where(to)} can't be used: {other.MessageText}. Check {setting}.",
            _ => $"{Where(to)} can't be reached ({Reason(cause)}). Check that the server is running, and the host and port in {setting}.",
        },
        cause);

    /// <summary>Why the server isn't available, for the log.</summary>
    public static string Reason(Exception cause) => (cause switch
    {
        PostgresException refused => refused.MessageText,
        { InnerException: SocketException socket } => socket.Message,
        { InnerException: TimeoutException } when cause.Message.Contains("pool", StringComparison.Ordinal) =>
            "all of the bot's connections are in use",
        { InnerException: TimeoutException } => "it doesn't answer",
        _ => cause.Message,
    }).ReplaceLineEndings(" ").TrimEnd('.');

    private static string Where(NpgsqlConnection connection) => Where(new NpgsqlConnectionStringBuilder(connection.ConnectionString));

    private static string Where(NpgsqlConnectionStringBuilder to) =>
        $"The PostgreSQL database “{to.Database ?? to.Username}” on {to.Host}:{to.Port}";
}
