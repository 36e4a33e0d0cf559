namespace StudyGroup.Playground.LocalDiscord.World;

/// <summary>
/// What a member may do. Bits without a name here may be set too.
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

    /// <summary>Delete other people's messages.</summary>
    ManageMessages = 1UL << 13,

    /// <summary>Post messages with embeds.</summary>
    EmbedLinks = 1UL << 14,

    /// <summary>Post messages with files.</summary>
    AttachFiles = 1UL << 15,

    /// <summary>Read older messages.</summary>
    ReadMessageHistory = 1UL << 16,

    /// <summary>Ping everyone, and every role, mentionable or not.</summary>
    MentionEveryone = 1UL << 17,

    /// <summary>Join voice channels.</summary>
    Connect = 1UL << 20,

    /// <summary>Mute people in voice channels.</summary>
    MuteMembers = 1UL << 22,

    /// <summary>Move people between voice channels.</summary>
    MoveMembers = 1UL << 24,

    /// <summary>Use slash commands.</summary>
    UseApplicationCommands = 1UL << 31,

    /// <summary>Change other people's events.</summary>
    ManageEvents = 1UL << 33,

    /// <summary>Change, archive and delete other people's threads.</summary>
    ManageThreads = 1UL << 34,

    /// <summary>Start public threads.</summary>
    CreatePublicThreads = 1UL << 35,

    /// <summary>Start threads that only invited people see.</summary>
    CreatePrivateThreads = 1UL << 36,

    /// <summary>Post in threads.</summary>
    SendMessagesInThreads = 1UL << 38,

    /// <summary>Create events, and change one's own.</summary>
    CreateEvents = 1UL << 44,

    /// <summary>Pin messages.</summary>
    PinMessages = 1UL << 51,

    /// <summary>What both sides may do in direct messages.</summary>
    InDirectMessages =
        ViewChannel | SendMessages | EmbedLinks | AttachFiles | ReadMessageHistory | MentionEveryone | UseApplicationCommands | PinMessages,

    /// <summary>@everyone's default here.</summary>
    Everyone = ViewChannel | SendMessages | EmbedLinks | AttachFiles | ReadMessageHistory | Connect | UseApplicationCommands
        | CreatePublicThreads | SendMessagesInThreads,

    /// <summary>The default of the bot's own role: exactly what the README's invite link asks for, 2269701237492736.</summary>
    Bot = ViewChannel | SendMessages | EmbedLinks | AttachFiles | ReadMessageHistory | CreatePublicThreads | SendMessagesInThreads
        | CreateEvents | PinMessages,
}
