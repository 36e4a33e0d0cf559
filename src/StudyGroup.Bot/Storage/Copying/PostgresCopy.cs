using System.Data;
using LiteDB;
using Npgsql;
using StudyGroup.Bot.Storage.Documents;
using StudyGroup.Bot.Storage.Postgres;

namespace StudyGroup.Bot.Storage.Copying;

/// <summary>A database on PostgreSQL to copy from or to, in one transaction.</summary>
internal sealed class PostgresCopy : ICopyTarget
{
    private readonly PostgresConnection _to;
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _transaction;
    private readonly PostgresSession _session;

    private PostgresCopy(PostgresConnection to, NpgsqlConnection connection)
    {
        (_to, _connection) = (to, connection);
        _transaction = connection.BeginTransaction(IsolationLevel.RepeatableRead);
        _session = new PostgresSession(connection);
    }

    /// <inheritdoc/>
    public string Name => $"PostgreSQL {_to}";

    /// <inheritdoc/>
    public IReads Documents => _session;

    /// <summary>Opens a database to copy from.</summary>
    /// <exception cref="StorageException">It can't be used, or a bot is using it.</exception>
    public static PostgresCopy From(PostgresConnection from)
    {
        var source = Open(from, "Storage:Connection");
        if (!source.IsInUse()) return source;
        source.Dispose();
        throw new StorageException(
            $"A bot is connected to {source.Name}. Stop all of its workers first, so that nothing is changed while it's copied.");
    }

    /// <summary>Opens an empty database to copy to, and creates its tables if they don't exist.</summary>
    /// <exception cref="StorageException">It can't be used, or isn't empty.</exception>
    public static PostgresCopy To(PostgresConnection to)
    {
        var target = Open(to, "--copy-to");
        if (Schema.Records.FirstOrDefault(name => target.Documents.Collection(name).All().Any()) is not { } filled) return target;
        target.Dispose();
        throw new StorageException(
            $"{target.Name} isn't empty: there are rows in {filled}. Nothing was changed. Name an empty database.");
    }

    /// <inheritdoc/>
    public long LastId(string collection) => _session.Query(
        new NpgsqlBatchCommand($"SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM {PostgresSchema.SequenceOf(collection)}"),
        row => row.GetInt64(0)).Single();

    /// <inheritdoc/>
    public void Add(string collection, IEnumerable<BsonDocument> documents)
    {
        var rows = _session.Collection(collection);
        foreach (var document in documents) rows.Insert(document);
        _session.Flush();
    }

    /// <inheritdoc/>
    public void SetLastId(string collection, long last) => _session.Query(
        new NpgsqlBatchCommand($"SELECT setval('{PostgresSchema.SequenceOf(collection)}', {Math.Max(last, 1)}, {last > 0})"), _ => true);

    /// <inheritdoc/>
    public void Complete() => _transaction.Commit();

    /// <inheritdoc/>
    public void Dispose()
    {
        _transaction.Dispose();
        _connection.Dispose();
    }

    private static PostgresCopy Open(PostgresConnection to, string setting)
    {
        var settings = to.Settings;
        // A copy may take minutes, and nobody waits for it.
        settings.CommandTimeout = 0;
        settings.Pooling = false;
        settings.ApplicationName = "study-group copy";
        try
        {
            var connection = new NpgsqlConnection(settings.ConnectionString);
            connection.Open();
            PostgresEngine.Prepare(connection, PostgresSchema.Migrations);
            return new PostgresCopy(to, connection);
        }
        catch (Exception e) when (PostgresTrouble.IsOfServer(e))
        {
            throw PostgresComplaint.NotOpened(settings, e, setting);
        }
    }

    private bool IsInUse()
    {
        var query = new NpgsqlBatchCommand(
            "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND application_name = $1 AND pid <> "
            + "pg_backend_pid() LIMIT 1");
        query.Parameters.Add(new NpgsqlParameter<string> { TypedValue = _to.Settings.ApplicationName ?? "" });
        return _session.Query(query, _ => true).Count > 0;
    }
}
