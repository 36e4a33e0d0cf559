using StudyGroup.Core.Domain.Stores;

namespace StudyGroup.Bot.Storage.Documents;

/// <summary>
/// What keeps the documents: a file or a database server. It's the only way for stores to read and to write. A read sees what is committed;
/// a write's task completes when the write is durable.
/// </summary>
internal interface IEngine : IDisposable
{
    /// <summary>Hears what was committed, and holds what was read.</summary>
    Commits Commits { get; }

    /// <inheritdoc cref="StudyDatabase.Failed"/>
    Task<StorageException> Failed { get; }

    /// <summary>Gets told of every batch of writes, if anything is.</summary>
    Telemetry.StorageFigures? Figures { set; }

    /// <summary>How many writes have been begun.</summary>
    long WriteTurns { get; }

    /// <summary>Reads on the caller's thread. The result must be complete: a list, not a query.</summary>
    /// <exception cref="StorageUnavailableException">The storage can't be reached at the moment.</exception>
    T Read<T>(Func<IReads, T> query);

    /// <summary>
    /// Writes in a transaction of its own, once the <see cref="Writing.WriteGate"/> of the caller is open. The work may be run again if the
    /// transaction couldn't be committed, so it may change nothing but the transaction.
    /// </summary>
    /// <exception cref="StorageUnavailableException">
    /// The storage can't be reached at the moment. The write may have been done if the connection was lost while it was being committed.
    /// </exception>
    Task<T> WriteAsync<T>(Func<Writing.Transaction, T> work);
}

/// <summary>What a read sees.</summary>
internal interface IReads
{
    /// <summary>The documents of a collection.</summary>
    IDocuments Collection(string name);
}
