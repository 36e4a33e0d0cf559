using System.Collections.Concurrent;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;
using StudyGroup.Discord;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Bot.Posting;

/// <summary>
/// The channels in which the bot may speak for a group: those of its own server, whatever is stored. A channel stays in its server, so
/// each is asked for once.
/// </summary>
internal sealed class HomeChannels(IDiscord discord, IGroups groups)
{
    private readonly ConcurrentDictionary<(GroupId, ChannelId), bool> _known = [];
    private readonly ConcurrentDictionary<MemberId, Snowflake> _direct = [];

    /// <summary>
    /// A channel, unless it is of another server. One that Discord does not show may be of the group's: there Discord refuses the rest as
    /// well.
    /// </summary>
    /// <exception cref="DiscordRefusedException">With <see cref="DiscordErrorCode.UnknownChannel"/>: it is of another server.</exception>
    /// <exception cref="DiscordUnavailableException">That cannot be found out now.</exception>
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

    /// <summary>Where a post stands, or is to: its channel, or its presenter's direct messages, which are no server's.</summary>
    /// <inheritdoc cref="OfAsync(GroupId, ChannelId, CancellationToken)"/>
    public async Task<Snowflake> OfAsync(Post post, CancellationToken cancel) => post is { Channel: null, Recipient: { } member }
        ? await DirectAsync(member, cancel)
        : await OfAsync(post.Group, post.Channel!.Value, cancel);

    // A member's channel of direct messages stays the same, and Discord stops a bot that opens them too often (40003).
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
