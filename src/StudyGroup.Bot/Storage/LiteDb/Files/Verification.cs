using LiteDB;
using StudyGroup.Bot.Storage.Rows;

namespace StudyGroup.Bot.Storage.LiteDb.Files;

/// <summary>
/// Reads a whole database, every row and every index, and compares each index key with the row it leads to. Checksums are checked on the
/// way if the file has them. It reads piece by piece, so its memory doesn't grow with the database.
/// </summary>
internal static class Verification
{
    /// <summary>Checks everything.</summary>
    /// <param name="database">The database. Nothing may be written to it meanwhile.</param>
    /// <param name="isCurrent">Whether its rows are of this version, so that each must also make sense.</param>
    /// <param name="rests">Whether it leaves half of a core to others.</param>
    /// <exception cref="DamageException">Something is damaged: it says which row of which collection, or which index.</exception>
    public static void Require(LiteDatabase database, bool isCurrent, bool rests = false, CancellationToken cancel = default)
    {
        var pace = new Pace(rests, cancel);
        foreach (var collection in Guarded("the list of collections", () => database.GetCollectionNames().ToList()))
        {
            // LiteDB ignores case here.
            if (isCurrent && collection != Schema.Meta && !Schema.Records.Contains(collection, StringComparer.OrdinalIgnoreCase))
                throw new DamageException("the list of collections has one the bot didn't make");
            var rows = database.GetCollection(collection);
            var indexes = Guarded($"the list of indexes of {collection}", () => IndexesOf(database, collection));
            var expected = indexes.ToDictionary(field => field, _ => new IndexContents());
            CheckRows(new IndexWalk(rows, "_id", pace), isCurrent ? RowReaders.Of(collection) : null, expected);
            foreach (var field in indexes) CheckIndex(new IndexWalk(rows, field, pace), expected[field]);
        }
    }

    // Reads every row by its id.
    private static void CheckRows(IndexWalk ids, Func<BsonDocument, object>? read, Dictionary<string, IndexContents> expected)
    {
        var found = new KeyOrder();
        foreach (var keys in Pieces(ids))
        {
            var at = 0;
            Guarded(() => at < keys.Count ? $"row {keys[at].RawValue} of {ids.Collection}" : $"the index {ids}", () =>
            {
                foreach (var row in ids.Rows(keys))
                {
                    if (at == keys.Count || row["_id"] != keys[at])
                        throw new DamageException($"the index {ids} leads to a wrong row");
                    read?.Invoke(row);
                    foreach (var (field, contents) in expected) contents.Add(row[field], row["_id"]);
                    at++;
                }

                return at == keys.Count
                    ? true
                    : throw new DamageException($"the index {ids} leads to {at:N0} of {keys.Count:N0} rows");
            });
            CheckSearch(ids, keys);
            found.Add(keys);
        }

        CheckBackwards(ids, found);
    }

    // Reads every row by a key. Rows without the field are in the index as well, but no query asks for them.
    private static void CheckIndex(IndexWalk index, IndexContents expected)
    {
        var found = new KeyOrder();
        var contents = new IndexContents();
        foreach (var keys in Pieces(index))
        {
            Guarded($"the index {index}", () =>
            {
                var at = 0;
                foreach (var (key, id) in index.Pairs(keys))
                {
                    if (at == keys.Count || key != keys[at++])
                        throw new DamageException($"the index {index} doesn't match row {id.RawValue}");
                    contents.Add(key, id);
                }

                return at == keys.Count
                    ? true
                    : throw new DamageException($"the index {index} leads to {at:N0} of {keys.Count:N0} rows");
            });
            CheckSearch(index, keys);
            found.Add(keys);
        }

        if (contents.Count != expected.Count)
            throw new DamageException($"the index {index} leads to {contents.Count:N0} of {expected.Count:N0} rows");
        if (contents.Sum != expected.Sum)
            throw new DamageException($"the index {index} leads to some rows more than once, and to others not at all");
        CheckBackwards(index, found);
    }

    // Every way that a query can take through an index must find the same keys: forwards, backwards, and straight to each key.
    private static void CheckBackwards(IndexWalk index, KeyOrder forwards) => Guarded($"the index {index}", () =>
    {
        var backwards = new KeyOrder();
        foreach (var keys in index.Backwards()) backwards.AddBefore(keys);
        return backwards.Sum == forwards.Sum && backwards.Count == forwards.Count
            ? true
            : throw new DamageException($"the index {index} has different keys backwards and forwards");
    });

    private static void CheckSearch(IndexWalk index, IReadOnlyList<BsonValue> keys) => Guarded($"the index {index}", () =>
        index.NotFound(keys) is { } key
            ? throw new DamageException($"the index {index} doesn't find its key {key.RawValue}")
            : true);

    private static IEnumerable<IReadOnlyList<BsonValue>> Pieces(IndexWalk index)
    {
        using var pieces = index.Forwards().GetEnumerator();
        while (Guarded($"the index {index}", pieces.MoveNext)) yield return pieces.Current;
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
