using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Channels;

/// <summary>The bot's permissions in a channel, and the properties of the channel that decide which of them count.</summary>
/// <param name="Permissions">The bot's permissions there.</param>
/// <param name="IsThread">
/// In a thread, <see cref="Permissions.SendMessagesInThreads"/> counts instead of <see cref="Permissions.SendMessages"/>.
/// </param>
/// <param name="IsLocked">In a locked thread, only members with <see cref="Permissions.ManageThreads"/> can post and edit.</param>
public sealed record ChannelAccess(Permissions Permissions, bool IsThread = false, bool IsLocked = false)
{
    /// <summary>Whether the bot's permissions let it post there, ignoring a lock.</summary>
    public bool MayPost => Has(IsThread ? Permissions.SendMessagesInThreads : Permissions.SendMessages);

    /// <summary>Whether a lock prevents the bot from posting and editing there.</summary>
    public bool IsLockedOut => IsLocked && !Has(Permissions.ManageThreads);

    /// <summary>Whether the bot can see the channel and has the permission there.</summary>
    public bool Has(Permissions permission) =>
        Permissions.HasFlag(Permissions.Administrator) || (Permissions.HasFlag(Permissions.ViewChannel) && Permissions.HasFlag(permission));
}
