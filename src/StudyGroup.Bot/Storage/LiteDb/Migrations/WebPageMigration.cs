using LiteDB;

namespace StudyGroup.Bot.Storage.LiteDb.Migrations;

/// <summary>From version 3 to 4: an index finds the groups' pages on the web. There are none yet.</summary>
internal static class WebPageMigration
{
    /// <summary>Does nothing: every migration makes the indexes that are missing.</summary>
    public static void Run(LiteDatabase database)
    {
    }
}
