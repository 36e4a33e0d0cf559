using LiteDB;

namespace StudyGroup.Bot.Storage.LiteDb.Migrations;

/// <summary>From version 4 to 5: an index finds the groups that want events or threads. There are none yet.</summary>
internal static class PlacesMigration
{
    /// <summary>Does nothing: every migration makes the indexes that are missing.</summary>
    public static void Run(LiteDatabase database)
    {
    }
}
