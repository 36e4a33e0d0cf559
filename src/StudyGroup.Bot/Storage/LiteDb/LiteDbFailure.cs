using LiteDB;

namespace StudyGroup.Bot.Storage.LiteDb;

/// <summary>Tells a database that has failed for good from a single read or write that couldn't be done.</summary>
internal static class LiteDbFailure
{
    // LiteDB's error codes, which aren't public:
    // https://github.com/litedb-org/LiteDB/blob/v5.0.20/LiteDB/Utils/LiteException.cs
    private const int DatabaseShutDown = 102;
    private const int LockTimeout = 120;
    private const int EngineDisposed = 137;
    private const int InvalidState = 999;

    /// <summary>Whether an exception means that the database has failed.</summary>
    public static bool IsFinal(Exception e) => e is IOException or UnauthorizedAccessException or ObjectDisposedException
        or LiteException { ErrorCode: DatabaseShutDown or LockTimeout or EngineDisposed or InvalidState };
}
