using StudyGroup.Core.Domain.Stores;

namespace StudyGroup.Bot.Storage.Documents;

/// <summary>
/// Keeps the documents, in a file or on a database server. Stores read and write only through it. A read sees what is committed; a write's
/// task completes when the write is durable.
/// </summary>
internal interface IEngine : IDisposable
{
    /// <summary>Is told what was committed, and holds what was read.</summary>
    Commits Commits { get; }

    /// <inheritdoc cref="StudyDatabase.Failed"/>
    Task<StorageException> Failed { get; }

    /// <summary>Is told of every batch of writes; null if nobody measures.</summary>
    Telemetry.StorageFigures? Figures { set; }

    /// <summary>How many writes have been begun.</summary>
    long WriteTurns { get; }

    /// <summary>Reads on the caller's thread. The result must be complete: a list, not a query.</summary>
    /// <exception cref="StorageUnavailableException">The storage can't be reached right now.</exception>
    T Read<T>(Func<IReads, T> query);

    /// <summary>
    /// Writes in a transaction of its own, once the <see cref="Writing.WriteGate"/> of the caller is open. The work may be run again if the
    /// transaction couldn't be committed, so it may change nothing but the transaction.
    /// </summary>
    /// <exception cref="StorageUnavailableException">
    /// The storage can't be reached right now. The write may have been done if the connection was lost while it was being committed.
    /// </exception>
    Task<T> WriteAsync<T>(Func<Writing.Transaction, T> work);
}

/// <summary>What a read sees.</summary>
internal interface IReads
{
    /// <summary>The documents of a collection.</summary>
    IDocuments Collection(string name);
}
