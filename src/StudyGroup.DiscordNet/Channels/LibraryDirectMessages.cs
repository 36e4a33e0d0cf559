using Discord;
using Discord.WebSocket;
using StudyGroup.Discord;
using StudyGroup.Discord.Channels;
using StudyGroup.DiscordNet.Rest;
using DiscordErrorCode = StudyGroup.Discord.DiscordErrorCode;

namespace StudyGroup.DiscordNet.Channels;

/// <summary>Opens channels of direct messages through the library, which wants to know the user first.</summary>
internal sealed class LibraryDirectMessages(DiscordSocketClient client, LibraryCalls calls)
{
    public async Task<Snowflake> OpenAsync(Snowflake user, CancellationToken cancel)
    {
        var recipient = client.GetUser(user.Value)
            ?? await calls.AskAsync<IUser?>(async options => await client.Rest.GetUserAsync(user.Value, options), cancel)
            ?? throw new DiscordRefusedException(404, DiscordErrorCode.UnknownUser, "Unknown User");
        using var answer = await calls.ReadAsync(options => recipient.CreateDMChannelAsync(options), DirectMessages.Body(user), cancel);
        return DirectMessages.Read(answer);
    }
}
