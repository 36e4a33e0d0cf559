namespace StudyGroup.Bot.Lifetime;

/// <summary>
/// Whether Discord has said, since the bot started, which servers the bot is in. Until then a server may have removed the bot, or taken it
/// back, without the database knowing, so nothing is posted, looked up or deleted for any group.
/// </summary>
internal sealed class FirstRoster
{
    private readonly TaskCompletionSource _stored = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The list of servers has been stored. Later calls do nothing.</summary>
    public void Stored() => _stored.TrySetResult();

    /// <summary>Completes when the list of servers has been stored.</summary>
    public Task WaitAsync(CancellationToken cancel) => _stored.Task.WaitAsync(cancel);
}
