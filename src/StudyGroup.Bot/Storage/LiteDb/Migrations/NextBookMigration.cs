using LiteDB;

namespace StudyGroup.Bot.Storage.LiteDb.Migrations;

/// <summary>
/// From version 7 to 8: indexes find the suggested books and the votes of a group, and when votes close. There are none yet.
/// </summary>
internal static class NextBookMigration
{
    /// <summary>Does nothing: every migration makes the indexes that are missing.</summary>
    public static void Run(LiteDatabase database)
    {
    }
}
