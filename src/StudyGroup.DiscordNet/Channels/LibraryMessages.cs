using Discord;
using Discord.WebSocket;
using StudyGroup.Discord;
using StudyGroup.Discord.Json;
using StudyGroup.Discord.Messages;
using StudyGroup.DiscordNet.Rest;
using DiscordErrorCode = StudyGroup.Discord.DiscordErrorCode;

namespace StudyGroup.DiscordNet.Channels;

/// <summary>
/// Posts, edits and finds messages through the library. What is sent is written as by our own connection: the library has
/// no <c>enforce_nonce</c>, and counts lengths in UTF-16 units, which refuses messages that Discord takes.
/// </summary>
internal sealed class LibraryMessages(DiscordSocketClient client, LibraryCalls calls)
{
    // What the library is told to send, for it refuses to send nothing; our body goes out instead.
    private const string Anything = "-";

    public async Task<Snowflake> PostAsync(Snowflake channel, MessageBody body, string nonce, CancellationToken cancel)
    {
        var written = MessageWriting.Body(body, nonce);
        var place = await PlaceAsync(channel, cancel);
        using var answer = await calls.ReadAsync(options => place.SendMessageAsync(Anything, options: options), written, cancel);
        return answer.RootElement.Id("id"u8) ?? throw new DiscordUnavailableException("Discord took the message but did not give its id.");
    }

    public async Task EditAsync(Snowflake channel, Snowflake message, MessageBody body, CancellationToken cancel)
    {
        var place = await PlaceAsync(channel, cancel);
        using var answer = await calls.ReadAsync(
            options => place.ModifyMessageAsync(message.Value, change => change.Embeds = new[] { new EmbedBuilder { Title = Anything }.Build() }, options),
            MessageWriting.Body(body), cancel);
    }

    /// <inheritdoc cref="MessageSearch.FindAsync"/>
    public async Task<Snowflake?> FindAsync(Snowflake channel, string customId, DateTimeOffset since, Snowflake author, CancellationToken cancel)
    {
        var place = await PlaceAsync(channel, cancel);
        return await MessageSearch.FindAsync(
            (after, limit) => calls.ReadAsync(
                options => FirstAsync(place.GetMessagesAsync(after.Value, Direction.After, limit, CacheMode.AllowDownload, options)), default, cancel),
            customId, since, author);
    }

    private static async Task FirstAsync(IAsyncEnumerable<IReadOnlyCollection<IMessage>> pages)
    {
        await foreach (var page in pages)
            return;
    }

    /// <summary>From the library's cache, or from Discord where it is not in there: an archived thread, or before the gateway has told.</summary>
    private async Task<IMessageChannel> PlaceAsync(Snowflake channel, CancellationToken cancel) =>
        client.GetChannel(channel.Value) as IMessageChannel
        ?? await calls.AskAsync<IChannel?>(async options => await client.Rest.GetChannelAsync(channel.Value, options), cancel) as IMessageChannel
        ?? throw new DiscordRefusedException(404, DiscordErrorCode.UnknownChannel, "Unknown Channel, or none for messages");
}
