namespace StudyGroup.Bot.Storage;

/// <summary>
/// The database cannot be used. The message is for the person who runs the bot: it names the file, says what is wrong and what to do.
/// </summary>
public sealed class StorageException : Exception
{
    /// <summary>Makes one.</summary>
    /// <param name="message">What is wrong with which file, and the remedy.</param>
    /// <param name="cause">What was thrown underneath, if anything.</param>
    public StorageException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }

    internal StorageException(string message, string reason, Exception? cause)
        : this(message, cause) => Reason = reason;

    /// <summary>What is wrong, without the file's name and the remedy, as the middle of a sentence.</summary>
    internal string Reason
    {
        get => field ?? Message.TrimEnd('.');
    }
}
