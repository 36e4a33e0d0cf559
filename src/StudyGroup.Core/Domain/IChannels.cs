using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain;

/// <summary>Looks up channels in the server.</summary>
public interface IChannels
{
    /// <summary>What the bot may do in a channel, or null if that can't be found out right now.</summary>
    /// <remarks>In a channel of another server it may do nothing at all.</remarks>
    Task<ChannelRights?> RightsAsync(ServerId server, ChannelId channel);

    /// <summary>Whether a channel or thread belongs to the group's server.</summary>
    Task<ChannelLocation> LocateAsync(ServerId server, ChannelId channel);

    /// <summary>Whether the bot may create events in a server, or null if that can't be found out right now.</summary>
    Task<bool?> MayCreateEventsAsync(ServerId server);
}

/// <summary>Where a channel is, from the point of view of a group's server.</summary>
public enum ChannelLocation
{
    /// <summary>In that server.</summary>
    Here,

    /// <summary>In another server, or nowhere.</summary>
    Elsewhere,

    /// <summary>The bot can't see it, so it could be either.</summary>
    Invisible,

    /// <summary>That can't be found out right now.</summary>
    Unknown,
}

/// <summary>What the bot may do in a channel.</summary>
/// <param name="Post">Whether it may see the channel and post in it, apart from any lock.</param>
/// <param name="Embed">Whether its cards are shown.</param>
/// <param name="ReadBack">Whether it may read earlier messages; after a crash that tells whether a message went out.</param>
/// <param name="PingAnyRole">Whether it may ping roles that aren't mentionable.</param>
/// <param name="Pin">Whether it may pin messages.</param>
/// <param name="IsThread">Whether it's a thread, which has other permissions.</param>
/// <param name="IsLockedOut">Whether it's a locked thread in which the bot can't post.</param>
/// <param name="StartThreads">Whether it may start threads there.</param>
public sealed record ChannelRights(
    bool Post, bool Embed, bool ReadBack, bool PingAnyRole, bool Pin = false, bool IsThread = false, bool IsLockedOut = false,
    bool StartThreads = true)
{
    /// <summary>Whether it may attach files.</summary>
    public bool Attach { get; init; } = true;
}
