using System.Collections.Concurrent;
using StudyGroup.Core.Groups;
using StudyGroup.Discord;

namespace StudyGroup.Bot.Posting;

/// <summary>
/// The channels in which the bot may speak for a group: those of its own server, whatever is stored. A channel stays in its server, so
/// each is asked for once.
/// </summary>
/// <param name="discord">Is asked.</param>
internal sealed class HomeChannels(IDiscord discord)
{
    private readonly ConcurrentDictionary<(GroupId, ChannelId), bool> _known = [];

    /// <summary>A channel, once it is certain that it is of the group's server.</summary>
    /// <exception cref="DiscordRefusedException">
    /// With <see cref="DiscordErrorCode.UnknownChannel"/>: the server has no such channel; or Discord does not show it.
    /// </exception>
    /// <exception cref="DiscordUnavailableException">That cannot be found out now.</exception>
    public async Task<Snowflake> OfAsync(GroupId group, ChannelId channel, CancellationToken cancel)
    {
        var id = new Snowflake(channel.Value);
        if (_known.ContainsKey((group, channel))) return id;
        if (await discord.GetGuildAsync(id, cancel) != new Snowflake(group.Value))
            throw new DiscordRefusedException(404, DiscordErrorCode.UnknownChannel, "Unknown Channel in this server");
        _known.TryAdd((group, channel), true);
        return id;
    }
}
