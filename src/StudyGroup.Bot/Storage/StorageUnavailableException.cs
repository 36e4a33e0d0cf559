namespace StudyGroup.Bot.Storage;

/// <summary>
/// The database server can't be reached at the moment. What was asked may be asked again; the message is for the log.
/// </summary>
public sealed class StorageUnavailableException(string message, Exception? cause = null) : Exception(message, cause);
