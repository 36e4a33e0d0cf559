using LiteDB;

namespace StudyGroup.Bot.Storage.LiteDb.Migrations;

/// <summary>From version 2 to 3: every row gets a checksum. The pages get theirs with the file.</summary>
internal static class ChecksumMigration
{
    /// <summary>Brings all rows to version 3.</summary>
    public static void Run(LiteDatabase database)
    {
        foreach (var collection in database.GetCollectionNames().ToList())
        {
            var rows = database.GetCollection(collection);
            foreach (var row in rows.FindAll().ToList())
                rows.Update(row); // Writing a row gives it its checksum.
        }
    }
}
