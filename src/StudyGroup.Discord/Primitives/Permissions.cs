namespace StudyGroup.Discord.Primitives;

/// <summary>
/// The permission bits that the bot reads; others pass through unnamed.
/// See https://docs.discord.com/developers/topics/permissions#permissions-bitwise-permission-flags.
/// </summary>
[Flags]
public enum Permissions : ulong
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>All permissions, and no channel overwrite takes any away.</summary>
    Administrator = 1UL << 3,

    /// <summary>May change the server's settings.</summary>
    ManageGuild = 1UL << 5,

    /// <summary>May see a channel; without it nothing else in the channel counts.</summary>
    ViewChannel = 1UL << 10,

    /// <summary>May post in a channel.</summary>
    SendMessages = 1UL << 11,

    /// <summary>Its messages may hold embeds.</summary>
    EmbedLinks = 1UL << 14,

    /// <summary>Its messages may hold files.</summary>
    AttachFiles = 1UL << 15,

    /// <summary>May read what was posted before.</summary>
    ReadMessageHistory = 1UL << 16,

    /// <summary>May ping everyone and every role, mentionable or not.</summary>
    MentionEveryone = 1UL << 17,

    /// <summary>May change events that others made.</summary>
    ManageEvents = 1UL << 33,

    /// <summary>May open, lock and delete threads that others started, and post in locked ones.</summary>
    ManageThreads = 1UL << 34,

    /// <summary>May post in threads; there <see cref="SendMessages"/> does not count.</summary>
    SendMessagesInThreads = 1UL << 38,

    /// <summary>May pin messages.</summary>
    PinMessages = 1UL << 51,
}
