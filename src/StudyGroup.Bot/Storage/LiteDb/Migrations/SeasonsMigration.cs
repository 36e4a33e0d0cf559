using LiteDB;

namespace StudyGroup.Bot.Storage.LiteDb.Migrations;

/// <summary>From version 5 to 6: an index finds a group's finished seasons. There are none yet.</summary>
internal static class SeasonsMigration
{
    /// <summary>Does nothing: every migration makes the indexes that are missing.</summary>
    public static void Run(LiteDatabase database)
    {
    }
}
