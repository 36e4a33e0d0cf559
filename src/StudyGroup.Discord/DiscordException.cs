namespace StudyGroup.Discord;

/// <summary>A call to Discord did not do what was asked.</summary>
public abstract class DiscordException(string message, Exception? inner) : Exception(message, inner);

/// <summary>Discord answered no, and asking again the same way will not help.</summary>
/// <param name="status">The HTTP status, 400 to 499.</param>
/// <param name="code">Discord's JSON error code, or 0. See https://docs.discord.com/developers/topics/opcodes-and-status-codes#json.</param>
/// <param name="message">Discord's words, with no token in them.</param>
public sealed class DiscordRefusedException(int status, int code, string message)
    : DiscordException($"Discord answered {status} (code {code}): {message}", null)
{
    /// <summary>The HTTP status, 400 to 499.</summary>
    public int Status => status;

    /// <summary>Discord's JSON error code (<see cref="DiscordErrorCode"/>), or 0.</summary>
    public int Code => code;
}

/// <summary>Discord could not be reached, or said "not now" for longer than the call would wait. Whether it had an effect may be unknown.</summary>
public sealed class DiscordUnavailableException(string message, Exception? inner = null) : DiscordException(message, inner)
{
    /// <summary>Whether the request certainly had no effect: Discord never saw it, or only ever answered 429.</summary>
    public bool HadNoEffect { get; init; }

    /// <summary>Whether Discord only takes no more edits of messages older than an hour for a while (429 with code 30046).</summary>
    public bool IsAboutOldMessages { get; init; }

    /// <summary>The HTTP status of the answer that wasn't the one asked for: Discord's, or of what stands before it; null where none came.</summary>
    public int? Status { get; init; }
}

/// <summary>The bot cannot go on: the token is refused, or the gateway closed with a code after which no reconnect may be tried.</summary>
/// <param name="message">One sentence for the person who runs the bot: what is wrong, and the remedy.</param>
public sealed class DiscordFatalException(string message) : DiscordException(message, null);

/// <summary>The JSON error codes that the bot tells apart. See https://docs.discord.com/developers/topics/opcodes-and-status-codes#json.</summary>
public static class DiscordErrorCode
{
    /// <summary>The channel is gone.</summary>
    public const int UnknownChannel = 10003;

    /// <summary>The message is gone.</summary>
    public const int UnknownMessage = 10008;

    /// <summary>The channel has as many pinned messages as it may have.</summary>
    public const int TooManyPins = 30003;

    /// <summary>The interaction's token is not known, or no longer: the 3 s are over.</summary>
    public const int UnknownInteraction = 10062;

    /// <summary>The interaction has had its first answer.</summary>
    public const int AlreadyAcknowledged = 40060;

    /// <summary>The thread is archived; where the bot could open it, it has.</summary>
    public const int ThreadArchived = 50083;

    /// <summary>The thread is locked, and the bot may not manage threads.</summary>
    public const int ThreadLocked = 160005;

    /// <summary>The bot cannot see the channel.</summary>
    public const int MissingAccess = 50001;

    /// <summary>There is no such user.</summary>
    public const int UnknownUser = 10013;

    /// <summary>The user takes no direct messages from the bot: they closed them, blocked it, or are a bot.</summary>
    public const int CannotMessageUser = 50007;

    /// <summary>Direct messages can't be opened with this user: there is no such user, or it is the bot itself.</summary>
    public const int InvalidRecipient = 50033;

    /// <summary>The user is in no server that the bot is in, so it can't send them direct messages.</summary>
    public const int NoMutualServer = 50278;

    /// <summary>The bot may not do this there.</summary>
    public const int MissingPermissions = 50013;
}
