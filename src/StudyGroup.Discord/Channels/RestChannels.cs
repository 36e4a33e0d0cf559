using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Primitives;
using StudyGroup.Discord.Rest;

namespace StudyGroup.Discord.Channels;

/// <summary>Asks the HTTP API about channels. See https://docs.discord.com/developers/resources/channel.</summary>
internal sealed class RestChannels(RestClient rest, TimeProvider clock) : IChannels
{
    private readonly OwnPermissions _permissions = new(rest, clock);

    public async Task<Snowflake> OpenDirectMessagesAsync(Snowflake user, CancellationToken cancel)
    {
        // If there already is a channel with this user, Discord returns it.
        var request = new RestRequest(Routes.OpenDirectMessages(), DirectMessages.Body(user)) { IsGetOrCreate = true };
        using var answer = await rest.ReadAsync(request, cancel);
        return DirectMessages.Read(answer);
    }

    public async Task<Snowflake?> GetGuildAsync(Snowflake channel, CancellationToken cancel)
    {
        using var answer = await rest.ReadAsync(new RestRequest(Routes.Channel(channel)), cancel);
        if (ChannelJson.Guild(answer.RootElement) is { } guild)
            return guild;
        return ChannelJson.IsDirect(answer.RootElement)
            ? null
            : throw new DiscordRefusedException(403, DiscordErrorCode.MissingAccess, "Discord doesn't say which server the channel is in");
    }

    public async Task<bool> IsMemberAsync(Snowflake guild, Snowflake user, CancellationToken cancel)
    {
        try
        {
            using var answer = await rest.ReadAsync(new RestRequest(Routes.Member(guild, user)), cancel);
            return true;
        }
        catch (DiscordRefusedException refused) when (refused.Code is DiscordErrorCode.UnknownMember or DiscordErrorCode.UnknownUser)
        {
            return false;
        }
    }

    public Task<ChannelAccess> GetAccessAsync(Snowflake guild, Snowflake channel, Snowflake bot, CancellationToken cancel) =>
        _permissions.GetAsync(guild, channel, bot, cancel);
}
