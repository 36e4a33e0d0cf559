using System.Net.Sockets;
using Npgsql;

namespace StudyGroup.Bot.Storage.Postgres;

/// <summary>What an exception from PostgreSQL means for whoever asked.</summary>
internal static class PostgresTrouble
{
    // See https://www.postgresql.org/docs/current/errcodes-appendix.html.
    private const string IdleInTransactionSessionTimeout = "25P03";
    private const string IdleSessionTimeout = "57P05";

    /// <summary>Whether two transactions got in each other's way, so that this one may be run again.</summary>
    public static bool IsConflict(Exception e) =>
        e is PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected };

    /// <summary>Whether the server ended the session because this process did nothing with it for too long.</summary>
    public static bool WasTooSilent(PostgresException e) => e.SqlState is IdleSessionTimeout or IdleInTransactionSessionTimeout;

    /// <summary>Whether it comes from the server or from the connection to it, and not from a mistake in the program.</summary>
    public static bool IsOfServer(Exception e) => e is NpgsqlException || IsUnavailable(e);

    /// <summary>
    /// Whether the server can't be reached, is being restarted, has no connection free, or can't be written to for now, as before a replica
    /// takes over.
    /// </summary>
    public static bool IsUnavailable(Exception e) => e switch
    {
        PostgresException refused => refused.SqlState is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown
            or PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.QueryCanceled
            or PostgresErrorCodes.ReadOnlySqlTransaction
            || WasTooSilent(refused)
            || refused.SqlState.StartsWith("08", StringComparison.Ordinal)
            || refused.SqlState.StartsWith("53", StringComparison.Ordinal),
        NpgsqlException => true,
        SocketException or TimeoutException => true,
        IOException => e is not DamageException,
        _ => false,
    };
}
