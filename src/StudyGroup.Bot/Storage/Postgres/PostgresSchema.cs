using System.Collections.Frozen;
using System.Collections.Immutable;
using LiteDB;
using Npgsql;

namespace StudyGroup.Bot.Storage.Postgres;

/// <summary>
/// The tables, in the first schema of the connection's search path, and the version of what's in them. Documents are the same as in a
/// file, so their version is too.
/// </summary>
internal static class PostgresSchema
{
    // Nobody else's: the first eight letters of "StudyGroup" as a number.
    private const long LockKey = 0x5374_7564_7947_726F;

    private static readonly FrozenDictionary<(string, string), FieldKind> Kinds =
        Schema.Indexes.ToFrozenDictionary(index => (index.Collection, index.Field), index => index.Kind);

    /// <summary>
    /// Each brings the tables from one version to the next; the first goes from 5 to 6. Migrations never change once they're released.
    /// </summary>
    public static readonly ImmutableArray<Action<PostgresSession>> Migrations =
    [
        session => CreateTable(session, "seasons", ("Group", FieldKind.Number)),
        FindGroupsByServer,
        AddNextBooks,
    ];

    /// <summary>The version of the first tables there were.</summary>
    public const int FirstVersion = 5;

    /// <summary>A collection's table.</summary>
    public static string TableOf(string collection) => $"\"{collection}\"";

    /// <summary>The sequence that a collection's ids come from.</summary>
    public static string SequenceOf(string collection) => $"{collection}_id";

    /// <summary>What an indexed field's values are; null for one without an index.</summary>
    public static FieldKind? KindOf(string collection, string field) =>
        Kinds.TryGetValue((collection, field), out var kind) ? kind : null;

    /// <summary>
    /// Creates the tables, or brings older ones to the newest version. If several processes do so at once, all but one wait.
    /// </summary>
    /// <param name="migrations">See <see cref="Migrations"/>.</param>
    /// <exception cref="StorageException">A newer bot or another program created them; nothing was changed.</exception>
    public static void Ensure(NpgsqlConnection connection, ImmutableArray<Action<PostgresSession>> migrations)
    {
        using var transaction = connection.BeginTransaction();
        var session = new PostgresSession(connection);
        session.Query(new NpgsqlBatchCommand($"SELECT pg_advisory_xact_lock({LockKey})"), _ => true);
        var newest = FirstVersion + migrations.Length;
        var version = VersionOf(session);
        if (version > newest) throw PostgresComplaint.Newer(connection, version.Value, newest);
        if (version is null)
        {
            if (Exists(session, Schema.Groups)) throw PostgresComplaint.Foreign(connection, Schema.Groups);
            Create(session);
        }
        else
        {
            for (var step = version.Value; step < newest; step++) migrations[step - FirstVersion](session);
        }

        if (version != newest)
            session.Collection(Schema.Meta).Upsert(new BsonDocument { ["_id"] = "schema", ["Version"] = newest });
        session.Flush();
        transaction.Commit();
    }

    private static int? VersionOf(PostgresSession session)
    {
        if (!Exists(session, Schema.Meta)) return null;
        return session.Query(
            new NpgsqlBatchCommand($"SELECT (doc->>'Version')::int FROM {TableOf(Schema.Meta)} WHERE key = 'schema'"),
            row => row.GetInt32(0))
            is [var version] ? version : throw PostgresComplaint.Foreign(session.Connection, Schema.Meta);
    }

    // In the schema where it would be created.
    private static bool Exists(PostgresSession session, string table)
    {
        var query = new NpgsqlBatchCommand("SELECT 1 FROM pg_tables WHERE schemaname = current_schema() AND tablename = $1");
        query.Parameters.Add(new NpgsqlParameter<string> { TypedValue = table });
        return session.Query(query, _ => true).Count > 0;
    }

    private static void Create(PostgresSession session)
    {
        foreach (var collection in Schema.Records.Add(Schema.Meta))
        {
            var fields = Schema.Indexes.Where(index => index.Collection == collection).Select(index => (index.Field, index.Kind));
            CreateTable(session, collection, [.. fields]);
        }

        foreach (var collection in Schema.WithIds) CreateSequence(session, collection);
    }

    private static void CreateTable(PostgresSession session, string collection, params (string Field, FieldKind Kind)[] fields)
    {
        var columns = string.Concat(fields.Select(index => $", {ColumnOf(index.Field, index.Kind)}"));
        // Ordered by the characters' codes, whatever the server's language.
        session.Defer(new($"CREATE TABLE {TableOf(collection)} (key text COLLATE \"C\" PRIMARY KEY, doc jsonb NOT NULL{columns})"));
        foreach (var (field, _) in fields) Index(session, collection, field);
    }

    private static void FindGroupsByServer(PostgresSession session)
    {
        session.Defer(new($"ALTER TABLE {TableOf(Schema.Groups)} ADD COLUMN IF NOT EXISTS {ColumnOf("Server", FieldKind.Number)}"));
        Index(session, Schema.Groups, "Server");
    }

    private static void Index(PostgresSession session, string collection, string field) => session.Defer(new(
        $"CREATE INDEX IF NOT EXISTS \"{collection}_{field}\" ON {TableOf(collection)} (\"{field}\") WHERE \"{field}\" IS NOT NULL"));

    private static void AddNextBooks(PostgresSession session)
    {
        CreateTable(session, "nextbooks", ("Group", FieldKind.Number));
        CreateTable(session, "bookvotes", ("Group", FieldKind.Number), ("ClosesAt", FieldKind.Number));
        CreateSequence(session, "nextbooks");
        CreateSequence(session, "bookvotes");
    }

    private static void CreateSequence(PostgresSession session, string collection) =>
        session.Defer(new($"CREATE SEQUENCE {SequenceOf(collection)}"));

    private static string ColumnOf(string field, FieldKind kind) => kind switch
    {
        FieldKind.Number => $"\"{field}\" bigint GENERATED ALWAYS AS ((doc->>'{field}')::bigint) STORED",
        FieldKind.Text => $"\"{field}\" text COLLATE \"C\" GENERATED ALWAYS AS (doc->>'{field}') STORED",
        _ => $"\"{field}\" boolean GENERATED ALWAYS AS ((doc->>'{field}')::boolean) STORED",
    };
}
