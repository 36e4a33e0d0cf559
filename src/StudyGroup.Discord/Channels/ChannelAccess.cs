using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Channels;

/// <summary>What the bot may do in a channel, and what kind of channel it is, as that decides which permissions count.</summary>
/// <param name="Permissions">Its permissions there.</param>
/// <param name="IsThread">Whether it is a thread, where <see cref="Permissions.SendMessagesInThreads"/> counts and
/// <see cref="Permissions.SendMessages"/> doesn't.</param>
/// <param name="IsLocked">Whether it is a locked thread, which takes nothing from anybody without
/// <see cref="Permissions.ManageThreads"/>.</param>
public sealed record ChannelAccess(Permissions Permissions, bool IsThread = false, bool IsLocked = false)
{
    /// <summary>Whether the bot may post there, were the thread not locked.</summary>
    public bool MayPost => Has(IsThread ? Permissions.SendMessagesInThreads : Permissions.SendMessages);

    /// <summary>Whether a lock keeps the bot from posting and editing there.</summary>
    public bool IsLockedOut => IsLocked && !Has(Permissions.ManageThreads);

    /// <summary>Whether the bot sees the channel and has a permission in it.</summary>
    public bool Has(Permissions permission) =>
        Permissions.HasFlag(Permissions.Administrator) || (Permissions.HasFlag(Permissions.ViewChannel) && Permissions.HasFlag(permission));
}
