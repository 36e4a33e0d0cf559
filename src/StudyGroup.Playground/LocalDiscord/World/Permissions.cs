namespace StudyGroup.Playground.LocalDiscord.World;

/// <summary>
/// What a member may do; bits without a name may be set too.
/// See https://docs.discord.com/developers/topics/permissions#permissions-bitwise-permission-flags.
/// </summary>
[Flags]
public enum Permissions : ulong
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Everything, whatever a channel denies.</summary>
    Administrator = 1UL << 3,

    /// <summary>Change channels.</summary>
    ManageChannels = 1UL << 4,

    /// <summary>Change the server's settings ("Manage Server").</summary>
    ManageGuild = 1UL << 5,

    /// <summary>See a channel.</summary>
    ViewChannel = 1UL << 10,

    /// <summary>Post in a channel.</summary>
    SendMessages = 1UL << 11,

    /// <summary>Delete what others posted.</summary>
    ManageMessages = 1UL << 13,

    /// <summary>Post messages with embeds.</summary>
    EmbedLinks = 1UL << 14,

    /// <summary>Post messages with files.</summary>
    AttachFiles = 1UL << 15,

    /// <summary>Read what was posted before.</summary>
    ReadMessageHistory = 1UL << 16,

    /// <summary>Ping everyone, and every role, mentionable or not.</summary>
    MentionEveryone = 1UL << 17,

    /// <summary>Use slash commands.</summary>
    UseApplicationCommands = 1UL << 31,

    /// <summary>Change events that others made.</summary>
    ManageEvents = 1UL << 33,

    /// <summary>Change, archive and delete threads that others started.</summary>
    ManageThreads = 1UL << 34,

    /// <summary>Open public threads.</summary>
    CreatePublicThreads = 1UL << 35,

    /// <summary>Open threads that only those who are asked see.</summary>
    CreatePrivateThreads = 1UL << 36,

    /// <summary>Post in threads.</summary>
    SendMessagesInThreads = 1UL << 38,

    /// <summary>Make events, and change one's own.</summary>
    CreateEvents = 1UL << 44,

    /// <summary>Pin messages.</summary>
    PinMessages = 1UL << 51,

    /// <summary>What each of the two has in direct messages.</summary>
    InDirectMessages = ViewChannel | SendMessages | EmbedLinks | AttachFiles | ReadMessageHistory | MentionEveryone | UseApplicationCommands | PinMessages,

    /// <summary>What @everyone has here at first.</summary>
    Everyone = ViewChannel | SendMessages | EmbedLinks | AttachFiles | ReadMessageHistory | UseApplicationCommands | CreatePublicThreads | SendMessagesInThreads,

    /// <summary>What the bot's own role has at first: exactly what the invite link in the README asks for, 2252074691677184.</summary>
    Bot = ViewChannel | SendMessages | EmbedLinks | ReadMessageHistory | SendMessagesInThreads | PinMessages,
}
