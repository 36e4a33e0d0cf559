using LiteDB;
using StudyGroup.Bot.Storage.Files;

namespace StudyGroup.Bot.Storage.Writing;

/// <summary>Whether the storage has failed for good: because the disk is full, a row is damaged or a file was taken away.</summary>
internal sealed class Failure(DatabaseFiles files)
{
    // LiteDB's error codes, which aren't public:
    // https://github.com/litedb-org/LiteDB/blob/v5.0.20/LiteDB/Utils/LiteException.cs
    private const int DatabaseShutDown = 102;
    private const int LockTimeout = 120;
    private const int EngineDisposed = 137;
    private const int InvalidState = 999;

    private readonly TaskCompletionSource<StorageException> _happened = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when it has failed, with what the person who runs the bot is told.</summary>
    public Task<StorageException> Happened => _happened.Task;

    /// <summary>Whether an exception means that, and not just that a single read or write couldn't be done.</summary>
    public static bool Is(Exception e) => e is IOException or UnauthorizedAccessException or ObjectDisposedException
        or LiteException { ErrorCode: DatabaseShutDown or LockTimeout or EngineDisposed or InvalidState };

    /// <summary>Reports that it has failed. Only the first report counts.</summary>
    public void Report(Exception cause) => _happened.TrySetResult(Complaint.Failed(files, cause));
}
