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
}
