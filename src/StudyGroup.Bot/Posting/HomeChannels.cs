using System.Collections.Concurrent;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;
using StudyGroup.Discord;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Bot.Posting;

/// <summary>
/// The channels that the bot may use for a group: only those of the group's own server, whatever is stored. Channels don't change servers,
/// so each is looked up once.
/// </summary>
internal sealed class HomeChannels(IDiscord discord, IGroups groups)
{
    private readonly ConcurrentDictionary<(GroupId, ChannelId), bool> _known = [];
    private readonly ConcurrentDictionary<MemberId, Snowflake> _direct = [];

    /// <summary>
    /// A channel, unless it belongs to another server. One that Discord doesn't show may be the group's; Discord then refuses everything
    /// else there, too.
    /// </summary>
    /// <exception cref="DiscordRefusedException">
    /// With <see cref="DiscordErrorCode.UnknownChannel"/>: it belongs to another server.
    /// </exception>
    /// <exception cref="DiscordUnavailableException">That can't be found out right now.</exception>
    public async Task<Snowflake> OfAsync(GroupId group, ChannelId channel, CancellationToken cancel)
    {
        var id = new Snowflake(channel.Value);
        if (_known.ContainsKey((group, channel))) return id;
        if (await ServerOfAsync(id, cancel) is not { } server) return id;
        if (groups.Find(group)?.Server.Value != server.Value)
            throw new DiscordRefusedException(404, DiscordErrorCode.UnknownChannel, "Unknown Channel in this server");
        _known.TryAdd((group, channel), true);
        return id;
    }

    /// <summary>Where a post is, or should go: to its channel, or to its presenter's direct messages, which belong to no server.</summary>
    /// <inheritdoc cref="OfAsync(GroupId, ChannelId, CancellationToken)"/>
    public async Task<Snowflake> OfAsync(Post post, CancellationToken cancel) => post is { Channel: null, Recipient: { } member }
        ? await DirectAsync(member, cancel)
        : await OfAsync(post.Group, post.Channel!.Value, cancel);

    // A member's channel for direct messages never changes, and Discord stops a bot that opens them too often (40003).
    private async Task<Snowflake> DirectAsync(MemberId member, CancellationToken cancel)
    {
        if (!_direct.TryGetValue(member, out var channel))
            _direct[member] = channel = await discord.OpenDirectMessagesAsync(new Snowflake(member.Value), cancel);
        return channel;
    }

    private async Task<Snowflake?> ServerOfAsync(Snowflake channel, CancellationToken cancel)
    {
        try
        {
            return await discord.GetGuildAsync(channel, cancel);
        }
        catch (DiscordRefusedException)
        {
            return null;
        }
    }
}
