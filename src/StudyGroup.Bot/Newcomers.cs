using NodaTime.Extensions;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Setup;
using StudyGroup.Core.Text;
using StudyGroup.Discord.Guilds;

namespace StudyGroup.Bot;

/// <summary>
/// Welcomes servers that the bot joined less than a day ago and has no record of: creates the group together with its welcome, in one
/// transaction, so that there's never another.
/// </summary>
internal sealed class Newcomers(IGroups groups, NewGroups newGroups, TimeProvider clock)
{
    /// <summary>Welcomes a server if it's new.</summary>
    public async Task WelcomeAsync(GuildEvent.Available guild)
    {
        var now = clock.GetUtcNow().ToInstant();
        if (guild.JoinedAt is not { } joined || now - joined.ToInstant() >= Welcome.NewFor) return;
        var server = new ServerId(guild.Guild.Value);
        if (groups.OfServer(server).Count > 0) return;
        var group = newGroups.Make(server) with { OwesWelcome = true };
        await groups.CreateAsync(
            group,
            guild.SystemChannel is { } channel
                ? [Post.Waiting(group.Id, default, new Welcome(), new ChannelId(channel.Value), now)]
                : []);
    }
}
