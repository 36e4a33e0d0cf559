using Npgsql;
using StudyGroup.Bot.Storage.Documents;

namespace StudyGroup.Bot.Storage.Postgres;

/// <summary>
/// A connection with an open transaction. Commands that return nothing are sent together with the next query, so they don't cost a round
/// trip.
/// </summary>
internal sealed class PostgresSession(NpgsqlConnection connection) : IReads, ITransactionSource
{
    private const int MaxDeferred = 200;

    private readonly List<(NpgsqlBatchCommand Command, bool MustAffect)> _deferred = [];

    /// <summary>The connection.</summary>
    public NpgsqlConnection Connection => connection;

    /// <summary>Whether it has changed anything.</summary>
    public bool HasChanged { get; private set; }

    IDocuments IReads.Collection(string name) => new PostgresDocuments(this, name);

    /// <inheritdoc/>
    public IWritableDocuments Collection(string name) => new PostgresDocuments(this, name);

    /// <inheritdoc/>
    public long NextId(string collection) => Query(
        new NpgsqlBatchCommand($"SELECT nextval('{PostgresSchema.SequenceOf(collection)}')"), row => row.GetInt64(0)).Single();

    /// <summary>Runs a command before the next query, or with <see cref="Flush"/>.</summary>
    /// <param name="command">It returns nothing.</param>
    /// <param name="mustAffect">Whether it's a bug if it affects no row.</param>
    public void Defer(NpgsqlBatchCommand command, bool mustAffect = false)
    {
        HasChanged = true;
        _deferred.Add((command, mustAffect));
        if (_deferred.Count >= MaxDeferred) Flush();
    }

    /// <summary>Runs a query.</summary>
    public List<T> Query<T>(NpgsqlBatchCommand query, Func<NpgsqlDataReader, T> read)
    {
        List<T> found = [];
        Run(query, row => found.Add(read(row)));
        return found;
    }

    /// <summary>Runs a command at once.</summary>
    /// <returns>How many rows it affected.</returns>
    public int Execute(NpgsqlBatchCommand command)
    {
        HasChanged = true;
        Run(command, null);
        return (int)command.RecordsAffected;
    }

    /// <summary>Runs what was deferred.</summary>
    public void Flush()
    {
        if (_deferred.Count > 0) Run(null, null);
    }

    private void Run(NpgsqlBatchCommand? last, Action<NpgsqlDataReader>? read)
    {
        using var batch = connection.CreateBatch();
        foreach (var (command, _) in _deferred) batch.BatchCommands.Add(command);
        if (last is not null) batch.BatchCommands.Add(last);
        using (var rows = batch.ExecuteReader())
        {
            do
            {
                while (rows.Read()) read?.Invoke(rows);
            }
            while (rows.NextResult());
        }

        if (_deferred.Any(sent => sent.MustAffect && sent.Command.RecordsAffected == 0))
            throw new InvalidOperationException("A row that was to be changed isn't there.");
        _deferred.Clear();
    }
}
