namespace StudyGroup.Bot.Storage.Writing;

/// <summary>Whether the storage has failed for good: because the disk is full, a row is damaged or a file was taken away.</summary>
/// <param name="complaint">What the person who runs the bot is told about a cause.</param>
internal sealed class Failure(Func<Exception, StorageException> complaint)
{
    private readonly TaskCompletionSource<StorageException> _happened = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when it has failed, with what the person who runs the bot is told.</summary>
    public Task<StorageException> Happened => _happened.Task;

    /// <summary>Reports that it has failed. Only the first report counts.</summary>
    public void Report(Exception cause) => _happened.TrySetResult(complaint(cause));
}
