namespace StudyGroup.Bot;

/// <summary>
/// Whether Discord has said, since the bot was started, which servers it is in. Until then a server may have removed the bot, or taken it
/// back, without the database knowing: nothing is posted, looked up or deleted for any group.
/// </summary>
internal sealed class FirstRoster
{
    private readonly TaskCompletionSource _stored = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Whether it is known and stored.</summary>
    public bool IsStored => _stored.Task.IsCompleted;

    /// <summary>It is known and stored; later calls do nothing.</summary>
    public void Stored() => _stored.TrySetResult();

    /// <summary>Waits until it is known and stored.</summary>
    public Task WaitAsync(CancellationToken cancel) => _stored.Task.WaitAsync(cancel);
}
