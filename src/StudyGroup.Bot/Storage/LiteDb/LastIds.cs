using LiteDB;

namespace StudyGroup.Bot.Storage.LiteDb;

/// <summary>The last id that was given in each collection, in the collection of data about the file.</summary>
internal static class LastIds
{
    private const string Last = "Last";

    /// <summary>The last id of a collection; 0 if none was given.</summary>
    public static long Of(LiteDatabase database, string collection) =>
        Meta(database).FindOne(Expressions.With("_id = @0", collection)) is { } counter ? counter[Last].AsInt64 : 0;

    /// <summary>Sets the last id of a collection.</summary>
    public static void Set(LiteDatabase database, string collection, long last) =>
        Meta(database).Upsert(new BsonDocument { ["_id"] = collection, [Last] = last });

    private static ILiteCollection<BsonDocument> Meta(LiteDatabase database) => database.GetCollection(Schema.Meta);
}
