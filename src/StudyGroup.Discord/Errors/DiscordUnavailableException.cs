namespace StudyGroup.Discord.Errors;

/// <summary>
/// Discord couldn't be reached, or asked for a longer wait than the call allows. The request may or may not have taken effect.
/// </summary>
public sealed class DiscordUnavailableException(string message, Exception? inner = null) : DiscordException(message, inner)
{
    /// <summary>Whether the request certainly had no effect: Discord never saw it, or only ever answered 429.</summary>
    public bool HadNoEffect { get; init; }

    /// <summary>Whether only edits of messages older than an hour are blocked for now (429 with code 30046).</summary>
    public bool IsAboutOldMessages { get; init; }

    /// <summary>
    /// The HTTP status of the unexpected answer, which may come from a proxy in front of Discord; null if there was no answer.
    /// </summary>
    public int? Status { get; init; }
}
