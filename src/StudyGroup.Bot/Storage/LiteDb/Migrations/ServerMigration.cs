using LiteDB;

namespace StudyGroup.Bot.Storage.LiteDb.Migrations;

/// <summary>From version 6 to 7: an index finds a server's groups. Until then a server had one at most.</summary>
internal static class ServerMigration
{
    /// <summary>Does nothing: every migration makes the indexes that are missing.</summary>
    public static void Run(LiteDatabase database)
    {
    }
}
