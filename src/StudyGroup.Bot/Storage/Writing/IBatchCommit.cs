namespace StudyGroup.Bot.Storage.Writing;

/// <summary>Does writes and makes them durable, on the writer's thread.</summary>
internal interface IBatchCommit
{
    /// <summary>How many writes are done together at most.</summary>
    int MaxBatch { get; }

    /// <summary>
    /// Does the writes in order. Those that fail are told so, and their transactions are undone; the others are durable when it returns.
    /// </summary>
    /// <returns>The durable ones, in order; null if the storage has failed for good, so that nobody knows.</returns>
    IReadOnlyList<(WriteRequest Request, Transaction Transaction)>? Run(IReadOnlyList<WriteRequest> requests);
}
