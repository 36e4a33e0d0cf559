namespace StudyGroup.Bot.Sharding;

/// <summary>Lets one process at a time do something that concerns the whole bot rather than a shard.</summary>
internal interface IBotWideTurn
{
    /// <summary>Does it when it's this process's turn.</summary>
    Task RunAsync(Func<Task> work, CancellationToken cancel);
}

/// <summary>There's only one process.</summary>
internal sealed class OnlyProcess : IBotWideTurn
{
    /// <inheritdoc />
    public Task RunAsync(Func<Task> work, CancellationToken cancel) => work();
}
