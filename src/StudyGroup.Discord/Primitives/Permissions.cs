namespace StudyGroup.Discord.Primitives;

/// <summary>
/// The permission bits the bot looks at. Other bits are kept but have no name here.
/// See https://docs.discord.com/developers/topics/permissions#permissions-bitwise-permission-flags.
/// </summary>
[Flags]
public enum Permissions : ulong
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Has every permission, whatever the channel overwrites say.</summary>
    Administrator = 1UL << 3,

    /// <summary>Change the server's settings.</summary>
    ManageGuild = 1UL << 5,

    /// <summary>See a channel. Without it no other permission counts there.</summary>
    ViewChannel = 1UL << 10,

    /// <summary>Post in a channel.</summary>
    SendMessages = 1UL << 11,

    /// <summary>Include embeds in messages.</summary>
    EmbedLinks = 1UL << 14,

    /// <summary>Attach files to messages.</summary>
    AttachFiles = 1UL << 15,

    /// <summary>Read earlier messages.</summary>
    ReadMessageHistory = 1UL << 16,

    /// <summary>Ping everyone and every role, mentionable or not.</summary>
    MentionEveryone = 1UL << 17,

    /// <summary>Join voice channels; needed to create events there.</summary>
    Connect = 1UL << 20,

    /// <summary>Change events created by others.</summary>
    ManageEvents = 1UL << 33,

    /// <summary>Reopen, lock and delete other people's threads, and post in locked ones.</summary>
    ManageThreads = 1UL << 34,

    /// <summary>Start threads that everyone in the channel sees.</summary>
    CreatePublicThreads = 1UL << 35,

    /// <summary>Post in threads, where <see cref="SendMessages"/> doesn't count.</summary>
    SendMessagesInThreads = 1UL << 38,

    /// <summary>Create events, and change one's own.</summary>
    CreateEvents = 1UL << 44,

    /// <summary>Pin messages.</summary>
    PinMessages = 1UL << 51,
}
