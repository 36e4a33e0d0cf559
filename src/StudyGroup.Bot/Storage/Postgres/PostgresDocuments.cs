using LiteDB;
using Npgsql;
using NpgsqlTypes;
using StudyGroup.Bot.Storage.Documents;
using StudyGroup.Bot.Storage.Rows;

namespace StudyGroup.Bot.Storage.Postgres;

/// <summary>
/// A collection as a table: a row has the document's key as text, the document as <c>jsonb</c>, and a column for each indexed field, which
/// PostgreSQL fills from the document.
/// </summary>
internal sealed class PostgresDocuments(PostgresSession session, string collection) : IWritableDocuments
{
    private const string Key = "_id";

    /// <inheritdoc/>
    public BsonDocument? Find(BsonValue key) =>
        session.Query(Command($"SELECT doc FROM {Table} WHERE key = $1", Text(KeyOf(key))), ReadDocument).FirstOrDefault();

    /// <inheritdoc/>
    public IReadOnlyList<BsonDocument> Page(BsonValue? after, int limit) => session.Query(
        Command(
            FormattableString.Invariant($"SELECT doc FROM {Table} WHERE key > $1 ORDER BY key LIMIT {limit}"),
            Text(after is null ? "" : KeyOf(after))),
        ReadDocument);

    /// <inheritdoc/>
    public IReadOnlyList<BsonDocument> Where(FieldQuery query) => session.Query(Matching("doc", query), ReadDocument);

    /// <inheritdoc/>
    public IReadOnlyList<BsonValue> Values(FieldQuery query, string field) => PostgresSchema.KindOf(collection, field) switch
    {
        FieldKind.Number => session.Query(Matching(Column(field), query), row => new BsonValue(row.GetInt64(0))),
        FieldKind.Text => session.Query(Matching(Column(field), query), row => new BsonValue(row.GetString(0))),
        _ => session.Query(
            Matching($"doc->'{field}'", query), row => DocumentJson.ReadValue(row.GetFieldValue<byte[]>(0))),
    };

    /// <inheritdoc/>
    public int Count(FieldQuery query) => session.Query(Matching("count(*)::int", query), row => row.GetInt32(0)).Single();

    /// <inheritdoc/>
    public void Insert(BsonDocument document) =>
        session.Defer(Command($"INSERT INTO {Table} (key, doc) VALUES ($1, $2)", Text(KeyOf(document[Key])), Json(document)));

    /// <inheritdoc/>
    public void Upsert(BsonDocument document) => session.Defer(Command(
        $"INSERT INTO {Table} (key, doc) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET doc = excluded.doc",
        Text(KeyOf(document[Key])), Json(document)));

    /// <inheritdoc/>
    public void Update(BsonDocument document) => session.Defer(
        Command($"UPDATE {Table} SET doc = $2 WHERE key = $1", Text(KeyOf(document[Key])), Json(document)), mustAffect: true);

    /// <inheritdoc/>
    public void Delete(BsonValue key) => session.Defer(Command($"DELETE FROM {Table} WHERE key = $1", Text(KeyOf(key))));

    /// <inheritdoc/>
    public int DeleteWhere(FieldQuery query)
    {
        var (condition, values) = Condition(query);
        return session.Execute(Command($"DELETE FROM {Table} WHERE {condition}", values));
    }

    private string Table => PostgresSchema.TableOf(collection);

    private static string KeyOf(BsonValue key) => key.IsString ? key.AsString : FormattableString.Invariant($"{key.AsInt64}");

    private static NpgsqlBatchCommand Command(string sql, params NpgsqlParameter[] parameters)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var parameter in parameters) command.Parameters.Add(parameter);
        return command;
    }

    private static NpgsqlParameter<string> Text(string value) =>
        new NpgsqlParameter<string> { TypedValue = value, NpgsqlDbType = NpgsqlDbType.Text };

    private static NpgsqlParameter<byte[]> Json(BsonDocument document)
    {
        RowChecksum.Set(document);
        return new NpgsqlParameter<byte[]> { TypedValue = DocumentJson.Write(document), NpgsqlDbType = NpgsqlDbType.Jsonb };
    }

    private static NpgsqlParameter Value(BsonValue value) => value.Type switch
    {
        BsonType.String => Text(value.AsString),
        BsonType.Boolean => new NpgsqlParameter<bool> { TypedValue = value.AsBoolean },
        _ => new NpgsqlParameter<long> { TypedValue = value.AsInt64 },
    };

    private BsonDocument ReadDocument(NpgsqlDataReader row)
    {
        var document = DocumentJson.Read(row.GetFieldValue<byte[]>(0));
        return RowChecksum.Holds(document)
            ? document
            : throw new DamageException($"row {document[Key].RawValue} of {collection} doesn't match its checksum");
    }

    private NpgsqlBatchCommand Matching(string what, FieldQuery query)
    {
        var (condition, values) = Condition(query);
        var sql = $"SELECT {what} FROM {Table} WHERE {condition}";
        if (query.Order != Order.Any) sql += $" ORDER BY {Column(query.Field)}{(query.Order == Order.Descending ? " DESC" : "")}";
        if (query.Limit == int.MaxValue) return Command(sql, values);
        return Command($"{sql} LIMIT ${values.Length + 1}", [.. values, new NpgsqlParameter<int> { TypedValue = query.Limit }]);
    }

    private (string Condition, NpgsqlParameter[] Values) Condition(FieldQuery query)
    {
        if (query.From == query.To)
        {
            return query.Field == Key
                ? ("key = $1", [Text(KeyOf(query.From))])
                : ($"{Column(query.Field, query.From)} = $1", [Value(query.From)]);
        }

        return ($"{Column(query.Field, query.From)} BETWEEN $1 AND $2", [Value(query.From), Value(query.To)]);
    }

    // A field without an index is looked for in the documents themselves.
    private string Column(string field, BsonValue? like = null) => PostgresSchema.KindOf(collection, field) is null && like is not null
        ? $"(doc->>'{field}'){(like.IsString ? "" : like.IsBoolean ? "::boolean" : "::bigint")}"
        : $"\"{field}\"";
}
