namespace StudyGroup.Bot.Storage;

/// <summary>
/// The database can't be used. The message is for the person who runs the bot: it names the file, and says what's wrong and what to do.
/// </summary>
public sealed class StorageException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What's wrong with which file, and what to do about it.</param>
    public StorageException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }

    internal StorageException(string message, string reason, Exception? cause)
        : this(message, cause) => Reason = reason;

    /// <summary>What's wrong, as the middle of a sentence, without the file's name and the remedy.</summary>
    internal string Reason
    {
        get => field ?? Message.TrimEnd('.');
    }
}
