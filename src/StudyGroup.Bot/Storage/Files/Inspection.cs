using LiteDB;
using StudyGroup.Bot.Storage.Rows;

namespace StudyGroup.Bot.Storage.Files;

/// <summary>
/// Reads a database whole before anything may write to it, by every index and every row.
/// LiteDB has no checksums: what is broken shows only when it is read, and on meeting it LiteDB marks the file.
/// </summary>
internal static class Inspection
{
    /// <summary>Refuses a database that is none of ours, newer than us, or cannot be read whole.</summary>
    /// <returns>Its schema version.</returns>
    public static int Require(DatabaseFiles files, int newest)
    {
        try
        {
            using var file = EngineFile.ForReading(files);
            var version = Schema.VersionOf(file.Database) ?? throw Complaint.Damaged(files, "it is a LiteDB database of another program");
            if (version > newest)
                throw Complaint.Newer(files, version, newest);
            foreach (var collection in file.Database.GetCollectionNames())
                ReadAll(file.Database.GetCollection(collection), version == newest ? ReaderOf(collection) : null);
            if (version == newest)
                WalkIndexes(file.Database);
            return version;
        }
        catch (Exception e) when (e is not StorageException)
        {
            throw Complaint.Damaged(files, $"a part of it cannot be read ({e.Message})", e);
        }
    }

    private static void ReadAll(ILiteCollection<BsonDocument> collection, Func<BsonDocument, object>? read)
    {
        foreach (var row in collection.FindAll())
        {
            try
            {
                read?.Invoke(row);
            }
            catch (Exception e)
            {
                throw new InvalidDataException($"{collection.Name} {row["_id"]}: {e.Message}", e);
            }
        }
    }

    // An older row is only read as a document: its shape is known to the migrations alone.
    private static Func<BsonDocument, object>? ReaderOf(string collection) => collection switch
    {
        Schema.Groups => GroupRow.Read,
        Schema.Points => PointRow.Read,
        Schema.Posts => PostRow.Read,
        _ => null,
    };

    private static void WalkIndexes(LiteDatabase database)
    {
        foreach (var (name, field) in Schema.Indexes)
        {
            var collection = database.GetCollection(name);
            var walked = collection.Query().OrderBy($"$.{field}").ToEnumerable().Count();
            if (walked != collection.Count())
                throw new InvalidDataException($"{name}: the index {field} leads to {walked} of {collection.Count()}");
        }
    }
}
