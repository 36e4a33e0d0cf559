using LiteDB;
using LiteDB.Engine;
using StudyGroup.Bot.Storage.Rows;

namespace StudyGroup.Bot.Storage.LiteDb.Files;

/// <summary>LiteDB's engine, with a checksum added to every row on the way in and checked on the way out.</summary>
/// <param name="verifies">Whether rows are checked; those of an older schema have no checksums yet.</param>
internal sealed class CheckedEngine(ILiteEngine engine, bool verifies) : ILiteEngine
{
    // https://github.com/litedb-org/LiteDB/blob/v5.0.20/LiteDB/Utils/LiteException.cs
    private const int UnexpectedToken = 203;
    private const int InvalidState = 999;

    /// <inheritdoc/>
    public IBsonDataReader Query(string collection, Query query)
    {
        var reader = Guarded(collection, () => engine.Query(collection, query));
        return new CheckedReader(reader, collection, verifies && HasWholeRows(collection, query));
    }

    /// <inheritdoc/>
    public int Insert(string collection, IEnumerable<BsonDocument> docs, BsonAutoId autoId)
    {
        var rows = WithChecksums(docs);
        return Guarded(collection, () => engine.Insert(collection, rows, autoId));
    }

    /// <inheritdoc/>
    public int Update(string collection, IEnumerable<BsonDocument> docs)
    {
        var rows = WithChecksums(docs);
        return Guarded(collection, () => engine.Update(collection, rows));
    }

    /// <inheritdoc/>
    public int UpdateMany(string collection, BsonExpression transform, BsonExpression predicate) =>
        throw new NotSupportedException("Rows are changed one by one, so that each gets its checksum.");

    /// <inheritdoc/>
    public int Upsert(string collection, IEnumerable<BsonDocument> docs, BsonAutoId autoId)
    {
        var rows = WithChecksums(docs);
        return Guarded(collection, () => engine.Upsert(collection, rows, autoId));
    }

    /// <inheritdoc/>
    public int Delete(string collection, IEnumerable<BsonValue> ids) => Guarded(collection, () => engine.Delete(collection, ids));

    /// <inheritdoc/>
    public int DeleteMany(string collection, BsonExpression predicate) =>
        Guarded(collection, () => engine.DeleteMany(collection, predicate));

    /// <inheritdoc/>
    public int Checkpoint() => engine.Checkpoint();

    /// <inheritdoc/>
    public long Rebuild(RebuildOptions options) => engine.Rebuild(options);

    /// <inheritdoc/>
    public bool BeginTrans() => engine.BeginTrans();

    /// <inheritdoc/>
    public bool Commit() => engine.Commit();

    /// <inheritdoc/>
    public bool Rollback() => engine.Rollback();

    /// <inheritdoc/>
    public bool DropCollection(string name) => engine.DropCollection(name);

    /// <inheritdoc/>
    public bool RenameCollection(string name, string newName) => engine.RenameCollection(name, newName);

    /// <inheritdoc/>
    public bool EnsureIndex(string collection, string name, BsonExpression expression, bool unique) =>
        engine.EnsureIndex(collection, name, expression, unique);

    /// <inheritdoc/>
    public bool DropIndex(string collection, string name) => engine.DropIndex(collection, name);

    /// <inheritdoc/>
    public BsonValue Pragma(string name) => engine.Pragma(name);

    /// <inheritdoc/>
    public bool Pragma(string name, BsonValue value) => engine.Pragma(name, value);

    /// <inheritdoc/>
    public void Dispose() => engine.Dispose();

    // Collections starting with $ are LiteDB's own. A query for a few fields is answered from an index or from part of a row.
    private static bool HasWholeRows(string collection, Query query) =>
        !collection.StartsWith('$') && query.Select.Source == "$" && query.GroupBy is null && !query.ExplainPlan;

    private static List<BsonDocument> WithChecksums(IEnumerable<BsonDocument> docs)
    {
        var rows = docs.ToList();
        foreach (var row in rows)
        {
            if (!row.ContainsKey("_id"))
                throw new InvalidOperationException("A row needs an id before it's written: its checksum covers the id.");
            RowChecksum.Set(row);
        }

        return rows;
    }

    /// <summary>Does something with a collection. Exceptions that LiteDB throws only for bytes it can't have written mean damage.</summary>
    internal static T Guarded<T>(string collection, Func<T> work)
    {
        try
        {
            return work();
        }
        // A page holds the expressions of its collection's indexes as text. The bot's own expressions are right.
        catch (Exception e) when (e is LiteException { ErrorCode: InvalidState or UnexpectedToken }
            or not (LiteException or IOException or UnauthorizedAccessException or ObjectDisposedException or OperationCanceledException))
        {
            throw new DamageException($"{collection} can't be read ({e.Message.ReplaceLineEndings(" ")})", e);
        }
    }
}
