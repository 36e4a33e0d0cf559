using LiteDB;
using StudyGroup.Bot.Storage.LiteDb;
using StudyGroup.Bot.Storage.Rows;

namespace StudyGroup.Bot.Storage.Files;

/// <summary>
/// Reads a whole database, every row and every index, and compares each index key with the row it leads to. Checksums are checked on the
/// way if the file has them.
/// </summary>
internal static class Verification
{
    /// <summary>Checks everything.</summary>
    /// <param name="database">The database. Nothing may be written to it meanwhile.</param>
    /// <param name="isCurrent">Whether its rows are of this version, so that each must also make sense.</param>
    /// <param name="cancel">Cancels it.</param>
    /// <exception cref="DamageException">Something is damaged: it says which row of which collection, or which index.</exception>
    public static void Require(LiteDatabase database, bool isCurrent, CancellationToken cancel = default)
    {
        foreach (var collection in Guarded("the list of collections", () => database.GetCollectionNames().ToList()))
        {
            // LiteDB takes capital letters for small ones here.
            if (isCurrent && collection != Schema.Meta && !Schema.Records.Contains(collection, StringComparer.OrdinalIgnoreCase))
                throw new DamageException("the list of collections has one that nobody made");
            var rows = database.GetCollection(collection);
            var ids = Keys(rows, "_id", cancel);
            ReadRows(rows, ids, isCurrent ? RowReaders.Of(collection) : null, cancel);
            foreach (var field in Guarded($"the list of indexes of {collection}", () => IndexesOf(database, collection)))
                WalkIndex(rows, field, [.. ids], cancel);
        }
    }

    private static void ReadRows(
        ILiteCollection<BsonDocument> rows, List<BsonValue> ids, Func<BsonDocument, object>? read, CancellationToken cancel)
    {
        var at = 0;
        Guarded(() => at < ids.Count ? $"row {ids[at].RawValue} of {rows.Name}" : $"the index _id of {rows.Name}", () =>
        {
            foreach (var row in rows.Query().OrderBy("$._id").ToEnumerable())
            {
                cancel.ThrowIfCancellationRequested();
                if (at == ids.Count || row["_id"] != ids[at])
                    throw new DamageException($"the index _id of {rows.Name} leads to a wrong row");
                read?.Invoke(row);
                at++;
            }

            return at == ids.Count
                ? true
                : throw new DamageException($"the index _id of {rows.Name} leads to {at:N0} of {ids.Count:N0} rows");
        });
    }

    private static void WalkIndex(ILiteCollection<BsonDocument> rows, string field, HashSet<BsonValue> ids, CancellationToken cancel)
    {
        var keys = Keys(rows, field, cancel);
        var count = ids.Count;
        var at = 0;
        Guarded($"the index {field} of {rows.Name}", () =>
        {
            foreach (var row in rows.Query().OrderBy($"$.{field}").ToEnumerable())
            {
                cancel.ThrowIfCancellationRequested();
                if (at == keys.Count || row[field] != keys[at++] || !ids.Remove(row["_id"]))
                    throw new DamageException($"the index {field} of {rows.Name} doesn't match row {row["_id"].RawValue}");
            }

            return ids.Count == 0 && at == keys.Count
                ? true
                : throw new DamageException($"the index {field} of {rows.Name} leads to {count - ids.Count:N0} of {count:N0} rows");
        });
    }

    // Every way that a query can take through an index must find the same keys: forwards, backwards, and straight to each key.
    private static List<BsonValue> Keys(ILiteCollection<BsonDocument> rows, string field, CancellationToken cancel) =>
        Guarded($"the index {field} of {rows.Name}", () =>
        {
            var keys = Walk(rows.Query().OrderBy(Expressions.With($"$.{field}")), field, cancel);
            var backwards = Walk(rows.Query().OrderByDescending(Expressions.With($"$.{field}")), field, cancel);
            if (!backwards.AsEnumerable().Reverse().SequenceEqual(keys))
                throw new DamageException($"the index {field} of {rows.Name} has other keys backwards than forwards");
            foreach (var (key, count) in keys.CountBy(key => key))
            {
                if (Walk(rows.Query().Where(Expressions.With($"$.{field} = @0", key)), field, cancel).Count != count)
                    throw new DamageException($"the index {field} of {rows.Name} doesn't find its key {key.RawValue}");
            }

            return keys;
        });

    // Asked for this field alone, LiteDB answers from the index and reads no row.
    private static List<BsonValue> Walk(ILiteQueryable<BsonDocument> query, string field, CancellationToken cancel)
    {
        List<BsonValue> keys = [];
        foreach (var row in query.Select(Expressions.With($"{{ {field}: $.{field} }}")).ToEnumerable())
        {
            cancel.ThrowIfCancellationRequested();
            keys.Add(row[field]);
        }

        return keys;
    }

    private static List<string> IndexesOf(LiteDatabase database, string collection) => [.. database.GetCollection("$indexes").FindAll()
        .Where(index => index["collection"] == collection && index["name"] != "_id").Select(index => index["name"].AsString)];

    private static T Guarded<T>(string what, Func<T> work) => Guarded(() => what, work);

    private static T Guarded<T>(Func<string> what, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (DamagedPageException e)
        {
            throw new DamageException($"{what()} can't be read: {e.Message}", e);
        }
        catch (Exception e) when (e is not (DamageException or OperationCanceledException or ObjectDisposedException))
        {
            throw new DamageException($"{what()} can't be read ({e.Message.ReplaceLineEndings(" ")})", e);
        }
    }
}
