using Discord;
using Discord.WebSocket;
using StudyGroup.Discord;
using StudyGroup.DiscordNet.Rest;
using DiscordErrorCode = StudyGroup.Discord.DiscordErrorCode;

namespace StudyGroup.DiscordNet.Channels;

/// <summary>Asks through the library which server a channel is in, and not its cache, which knows channels that the bot cannot see.</summary>
internal sealed class LibraryChannelHome(DiscordSocketClient client, LibraryCalls calls)
{
    public async Task<Snowflake?> OfAsync(Snowflake channel, CancellationToken cancel)
    {
        var found = await calls.AskAsync<IChannel?>(async options => await client.Rest.GetChannelAsync(channel.Value, options), cancel)
            ?? throw new DiscordRefusedException(404, DiscordErrorCode.UnknownChannel, "Unknown Channel");
        return found is IGuildChannel place ? new Snowflake(place.GuildId) : null;
    }
}
