namespace StudyGroup.Discord.Errors;

/// <summary>
/// The JSON error codes the bot distinguishes. See https://docs.discord.com/developers/topics/opcodes-and-status-codes#json.
/// </summary>
public static class DiscordErrorCode
{
    /// <summary>The channel doesn't exist, or no longer does.</summary>
    public const int UnknownChannel = 10003;

    /// <summary>The user isn't a member of the server.</summary>
    public const int UnknownMember = 10007;

    /// <summary>The message has been deleted.</summary>
    public const int UnknownMessage = 10008;

    /// <summary>There is no such user.</summary>
    public const int UnknownUser = 10013;

    /// <summary>The interaction's token is unknown or has expired: the first answer took longer than 3 s.</summary>
    public const int UnknownInteraction = 10062;

    /// <summary>The event doesn't exist, or no longer does.</summary>
    public const int UnknownEvent = 10070;

    /// <summary>The channel already has the maximum number of pinned messages.</summary>
    public const int TooManyPins = 30003;

    /// <summary>The server already has 100 events that are scheduled or active.</summary>
    public const int TooManyEvents = 30038;

    /// <summary>The interaction already has its first answer.</summary>
    public const int AlreadyAcknowledged = 40060;

    /// <summary>The bot can't see the channel.</summary>
    public const int MissingAccess = 50001;

    /// <summary>The user accepts no direct messages from the bot: they turned them off, blocked it, or are a bot.</summary>
    public const int CannotMessageUser = 50007;

    /// <summary>The bot lacks a permission.</summary>
    public const int MissingPermissions = 50013;

    /// <summary>That can't be done in a channel of this type, for example starting a thread in a thread.</summary>
    public const int WrongChannelType = 50024;

    /// <summary>Nobody can be messaged there: the user doesn't exist or is the bot itself.</summary>
    public const int InvalidRecipient = 50033;

    /// <summary>The thread is archived, and the bot couldn't reopen it.</summary>
    public const int ThreadArchived = 50083;

    /// <summary>The user shares no server with the bot, so it can't message them.</summary>
    public const int NoMutualServer = 50278;

    /// <summary>The message already has a thread.</summary>
    public const int ThreadExists = 160004;

    /// <summary>The server has as many active threads as Discord allows.</summary>
    public const int TooManyThreads = 160006;

    /// <summary>The event is over or was canceled; it can't change any more.</summary>
    public const int FinishedEvent = 180000;

    /// <summary>The thread is locked, and the bot lacks Manage Threads.</summary>
    public const int ThreadLocked = 160005;

    /// <summary>A reply needs Read Message History in the channel, even if the message may be missing.</summary>
    public const int CannotReply = 160002;
}
