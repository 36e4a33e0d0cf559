namespace StudyGroup.Discord.Errors;

/// <summary>A call to Discord failed.</summary>
public abstract class DiscordException(string message, Exception? inner) : Exception(message, inner);
