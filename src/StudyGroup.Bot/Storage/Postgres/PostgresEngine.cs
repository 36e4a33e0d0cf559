using System.Collections.Immutable;
using System.Data;
using Microsoft.Extensions.Logging;
using Npgsql;
using StudyGroup.Bot.Storage.Documents;
using StudyGroup.Bot.Storage.Writing;

namespace StudyGroup.Bot.Storage.Postgres;

/// <summary>A database on a PostgreSQL server. While the server can't be reached, reads and writes fail; nothing else does.</summary>
internal sealed class PostgresEngine : IEngine
{
    private readonly NpgsqlDataSource _source;
    private readonly Availability _availability;
    private readonly Writer _writer;
    private readonly Failure _failure = new(cause => cause as StorageException ?? new StorageException(cause.Message, cause));
    private volatile bool _isClosed;

    private PostgresEngine(NpgsqlDataSource source, SharedUse use, TimeProvider wire, ILogger log)
    {
        _source = source;
        _availability = new Availability(log);
        Commits = new Commits(use.Ownership);
        _writer = new Writer(new PostgresBatches(source, use.Fence, Commits, _availability, wire), _failure, Commits);
    }

    /// <inheritdoc/>
    public Commits Commits { get; }

    /// <summary>Never completes: the server may come back at any time.</summary>
    public Task<StorageException> Failed => _failure.Happened;

    /// <inheritdoc/>
    public Telemetry.StorageFigures? Figures
    {
        set => _writer.Figures = value;
    }

    /// <inheritdoc/>
    public long WriteTurns => _writer.Turns;

    /// <summary>Connects, and creates the tables or brings them to the newest version.</summary>
    /// <exception cref="StorageException">It can't be used; nothing was changed.</exception>
    public static PostgresEngine Open(PostgresConnection to, SharedUse use, TimeProvider wire, ILogger log) =>
        Open(to, use, wire, log, PostgresSchema.Migrations);

    /// <inheritdoc cref="Open(PostgresConnection, SharedUse, TimeProvider, ILogger)"/>
    internal static PostgresEngine Open(
        PostgresConnection to, SharedUse use, TimeProvider wire, ILogger log, ImmutableArray<Action<PostgresSession>> migrations)
    {
        var source = NpgsqlDataSource.Create(to.Settings);
        try
        {
            try
            {
                Prepare(source, migrations);
            }
            catch (PostgresException ended) when (PostgresTrouble.WasTooSilent(ended))
            {
                // On a busy machine. The transaction was undone.
                Prepare(source, migrations);
            }

            return new PostgresEngine(source, use, wire, log);
        }
        catch (Exception e)
        {
            source.Dispose();
            if (PostgresTrouble.IsOfServer(e)) throw PostgresComplaint.NotOpened(to.Settings, e);
            throw;
        }
    }

    private static void Prepare(NpgsqlDataSource source, ImmutableArray<Action<PostgresSession>> migrations)
    {
        using var connection = source.OpenConnection();
        Prepare(connection, migrations);
    }

    /// <summary>Creates the tables or brings them to the newest version, if the server isn't too old.</summary>
    public static void Prepare(NpgsqlConnection connection, ImmutableArray<Action<PostgresSession>> migrations)
    {
        if (connection.PostgreSqlVersion.Major < PostgresComplaint.OldestServer) throw PostgresComplaint.TooOld(connection);
        PostgresSchema.Ensure(connection, migrations);
    }

    /// <inheritdoc/>
    public T Read<T>(Func<IReads, T> query)
    {
        ObjectDisposedException.ThrowIf(_isClosed, typeof(StudyDatabase));
        try
        {
            return ReadOnce(query);
        }
        catch (Exception e) when (PostgresTrouble.IsUnavailable(e))
        {
            if (e.InnerException is TimeoutException) throw _availability.Fails(e);
        }

        // After a restart of the server, the first use of each connection fails.
        try
        {
            NpgsqlConnection.ClearPool(_source.CreateConnection());
            return ReadOnce(query);
        }
        catch (Exception e) when (PostgresTrouble.IsUnavailable(e))
        {
            throw _availability.Fails(e);
        }
    }

    /// <inheritdoc/>
    public Task<T> WriteAsync<T>(Func<Transaction, T> work)
    {
        ObjectDisposedException.ThrowIf(_isClosed, typeof(StudyDatabase));
        return _writer.RunAsync(work);
    }

    /// <summary>Finishes the waiting writes and closes the connections.</summary>
    public void Dispose()
    {
        _isClosed = true;
        _writer.Drain();
        _source.Dispose();
    }

    private T ReadOnce<T>(Func<IReads, T> query)
    {
        using var connection = _source.OpenConnection();
        using var transaction = connection.BeginTransaction(IsolationLevel.RepeatableRead);
        var result = query(new PostgresSession(connection));
        transaction.Commit();
        _availability.Works();
        return result;
    }
}
