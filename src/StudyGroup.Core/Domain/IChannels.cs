using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain;

/// <summary>The channels as they are on the server.</summary>
public interface IChannels
{
    /// <summary>What the bot may do in a channel, or null where that cannot be found out at the moment.</summary>
    /// <remarks>In a channel of another server it may do nothing.</remarks>
    Task<ChannelRights?> RightsAsync(ServerId server, ChannelId channel);

    /// <summary>Where a channel or thread is.</summary>
    Task<Whereabouts> WhereIsAsync(ServerId server, ChannelId channel);
}

/// <summary>Where a channel is, seen from a group's server.</summary>
public enum Whereabouts
{
    /// <summary>On that server.</summary>
    Here,

    /// <summary>On another one, or on none.</summary>
    Elsewhere,

    /// <summary>The bot cannot see it, so it may be on either.</summary>
    Unseen,

    /// <summary>That cannot be found out at the moment.</summary>
    Unanswered,
}

/// <summary>What the bot may do in a channel.</summary>
/// <param name="Post">Whether it may see the channel and post in it, were it not locked.</param>
/// <param name="Embed">Whether its cards show.</param>
/// <param name="ReadBack">Whether it may read what was posted before, which settles whether a message went out after a crash.</param>
/// <param name="PingAnyRole">Whether it may ping roles that are not mentionable.</param>
/// <param name="Pin">Whether it may pin messages.</param>
/// <param name="IsThread">Whether it is a thread, where other permissions count.</param>
/// <param name="IsLockedOut">Whether it is a locked thread that takes nothing from the bot.</param>
public sealed record ChannelRights(
    bool Post, bool Embed, bool ReadBack, bool PingAnyRole, bool Pin = false, bool IsThread = false, bool IsLockedOut = false);
