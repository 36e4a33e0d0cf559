namespace StudyGroup.Core.Domain.Stores;

/// <summary>
/// The database server can't be reached at the moment. Whatever was asked may be asked again; that there's an outage has been logged.
/// </summary>
/// <param name="message">Why, for the log.</param>
/// <param name="mayBeDone">Whether the connection broke when it was too late to say whether a write was done.</param>
public sealed class StorageUnavailableException(string message, bool mayBeDone = false, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>Whether the connection broke when it was too late to say whether a write was done.</summary>
    public bool MayBeDone => mayBeDone;
}
