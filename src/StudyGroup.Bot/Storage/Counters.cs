using LiteDB;
using StudyGroup.Bot.Storage.Writing;

namespace StudyGroup.Bot.Storage;

/// <summary>
/// Gives ids in ascending order. The last id is kept in the same transaction as whatever gets it, so no id is ever used twice.
/// </summary>
internal static class Counters
{
    /// <summary>The next id of a collection, from 1.</summary>
    public static long Next(Transaction transaction, string collection)
    {
        var meta = transaction.Collection(Schema.Meta);
        var counter = meta.FindRow(collection) ?? new BsonDocument { ["_id"] = collection, ["Last"] = 0L };
        counter["Last"] = counter["Last"].AsInt64 + 1;
        meta.Upsert(counter);
        return counter["Last"].AsInt64;
    }
}
