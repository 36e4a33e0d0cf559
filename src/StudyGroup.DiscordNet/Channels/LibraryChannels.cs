using Discord;
using StudyGroup.Discord.Channels;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Primitives;
using StudyGroup.DiscordNet.Gateway;
using StudyGroup.DiscordNet.Rest;
using DiscordErrorCode = StudyGroup.Discord.Errors.DiscordErrorCode;

namespace StudyGroup.DiscordNet.Channels;

/// <summary>
/// Asks about channels and members through the library's REST client. Its cache won't do: it knows channels that the bot can't see.
/// </summary>
internal sealed class LibraryChannels(LibraryClients clients, LibraryCalls calls, TimeProvider clock) : IChannels
{
    private readonly LibraryAccess _access = new(clients.Main, calls, clock);

    /// <summary>The library opens direct messages only with users that it has seen or read.</summary>
    public async Task<Snowflake> OpenDirectMessagesAsync(Snowflake user, CancellationToken cancel)
    {
        var recipient = clients.FindUser(user.Value)
            ?? await calls.AskAsync<IUser?>(async options => await clients.Main.Rest.GetUserAsync(user.Value, options), cancel)
            ?? throw new DiscordRefusedException(404, DiscordErrorCode.UnknownUser, "Unknown User");
        using var answer = await calls.ReadAsync(options => recipient.CreateDMChannelAsync(options), DirectMessages.Body(user), cancel);
        return DirectMessages.Read(answer);
    }

    public async Task<Snowflake?> GetGuildAsync(Snowflake channel, CancellationToken cancel)
    {
        var found = await calls.AskAsync<IChannel?>(
            async options => await clients.Main.Rest.GetChannelAsync(channel.Value, options), cancel)
            ?? throw new DiscordRefusedException(404, DiscordErrorCode.UnknownChannel, "Unknown Channel");
        return found is IGuildChannel place ? new Snowflake(place.GuildId) : null;
    }

    public Task<bool> IsMemberAsync(Snowflake guild, Snowflake user, CancellationToken cancel) =>
        _access.IsMemberAsync(guild, user, cancel);

    public Task<ChannelAccess> GetAccessAsync(Snowflake guild, Snowflake channel, Snowflake bot, CancellationToken cancel) =>
        _access.GetAsync(guild, channel, bot, cancel);
}
