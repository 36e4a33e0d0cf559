using Discord;
using Discord.Rest;
using Discord.WebSocket;
using StudyGroup.Discord.Channels;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Primitives;
using StudyGroup.DiscordNet.Rest;
using DiscordErrorCode = StudyGroup.Discord.Errors.DiscordErrorCode;
using Overwrite = StudyGroup.Discord.Channels.Overwrite;

namespace StudyGroup.DiscordNet.Channels;

/// <summary>
/// Works out the bot's permissions in a channel from what the library's REST client returns. The library's cache is only as new as the last
/// event, and its own permission rules know neither threads nor timeouts.
/// </summary>
internal sealed class LibraryAccess(DiscordSocketClient client, LibraryCalls calls, TimeProvider clock)
{
    private const int UnknownGuild = 10004;

    public async Task<ChannelAccess> GetAsync(Snowflake guild, Snowflake channel, Snowflake bot, CancellationToken cancel)
    {
        var server = await ServerAsync(guild, cancel);
        var member = await calls.AskAsync(options => server.GetUserAsync(bot.Value, options), cancel)
            ?? throw new DiscordRefusedException(404, DiscordErrorCode.UnknownMember, "Unknown Member");
        var place = await ChannelAsync(channel, cancel);
        if (place.GuildId != guild.Value)
            throw new DiscordRefusedException(404, DiscordErrorCode.UnknownChannel, "Unknown Channel in this server");
        var thread = place as RestThreadChannel;
        if (thread is not null)
            place = await ChannelAsync(new Snowflake(thread.ParentChannelId), cancel);
        var permissions = PermissionRules.Of(new PermissionFacts
        {
            Guild = guild,
            Member = bot,
            MemberRoles = member.RoleIds.Where(role => role != guild.Value).Select(role => new Snowflake(role)).ToHashSet(),
            Roles = server.Roles.ToDictionary(role => new Snowflake(role.Id), role => (Permissions)role.Permissions.RawValue),
            Overwrites = [.. place.PermissionOverwrites.Select(Of)],
            IsThread = thread is not null,
            IsTimedOut = member.TimedOutUntil > clock.GetUtcNow(),
        });
        return new ChannelAccess(permissions, thread is not null, thread is { IsLocked: true });
    }

    public async Task<bool> IsMemberAsync(Snowflake guild, Snowflake user, CancellationToken cancel)
    {
        var server = await ServerAsync(guild, cancel);
        return await calls.AskAsync(options => server.GetUserAsync(user.Value, options), cancel) is not null;
    }

    private async Task<RestGuild> ServerAsync(Snowflake guild, CancellationToken cancel) =>
        await calls.AskAsync(options => client.Rest.GetGuildAsync(guild.Value, options), cancel)
        ?? throw new DiscordRefusedException(404, UnknownGuild, "Unknown Guild");

    private async Task<RestGuildChannel> ChannelAsync(Snowflake channel, CancellationToken cancel) =>
        await calls.AskAsync(options => client.Rest.GetChannelAsync(channel.Value, options), cancel) as RestGuildChannel
        ?? throw new DiscordRefusedException(404, DiscordErrorCode.UnknownChannel, "Unknown Channel");

    private static Overwrite Of(global::Discord.Overwrite overwrite) => new(
        new Snowflake(overwrite.TargetId), overwrite.TargetType is PermissionTarget.User,
        (Permissions)overwrite.Permissions.AllowValue, (Permissions)overwrite.Permissions.DenyValue);
}
