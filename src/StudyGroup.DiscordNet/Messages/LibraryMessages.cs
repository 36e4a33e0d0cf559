using System.Text;
using Discord;
using StudyGroup.Discord.Channels;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Gateway;
using StudyGroup.Discord.Messages;
using StudyGroup.Discord.Primitives;
using StudyGroup.Discord.Rest;
using StudyGroup.DiscordNet.Gateway;
using StudyGroup.DiscordNet.Rest;
using DiscordErrorCode = StudyGroup.Discord.Errors.DiscordErrorCode;
using Embed = Discord.Embed;

namespace StudyGroup.DiscordNet.Messages;

/// <summary>
/// Posts, edits, deletes, pins and finds the bot's messages through the library. Their JSON is written by us: the library lacks
/// <c>enforce_nonce</c>, and it rejects messages that Discord accepts, because it measures lengths in UTF-16 code units.
/// </summary>
internal sealed class LibraryMessages(LibraryClients clients, LibraryCalls calls, Inbox inbox, TimeProvider clock) : IMessageRequests
{
    // The library refuses to send nothing, so it gets this, and our body is sent instead.
    private const string Placeholder = "-";

    private static readonly Embed[] AnyEmbed = [new EmbedBuilder { Title = Placeholder }.Build()];
    private readonly OldEdits _oldEdits = new();

    public async Task<Snowflake> PostAsync(Snowflake channel, MessageBody body, string nonce, CancellationToken cancel)
    {
        var written = MessageWriter.Body(body, nonce);
        var place = await PlaceAsync(channel, cancel);
        using var answer = await ArchivedThread.OpenForAsync(
            () => calls.PostAsync(options => place.SendMessageAsync(Placeholder, options: options), written, cancel),
            () => ReopenAsync(place, cancel));
        return PostedMessage.Id(answer);
    }

    public async Task EditAsync(Snowflake channel, Snowflake message, MessageBody body, CancellationToken cancel)
    {
        if (_oldEdits.Wait(channel.ToString(), message, clock.Elapsed()) > TimeSpan.Zero)
            throw OldEdits.TooMany();
        var place = await PlaceAsync(channel, cancel);
        try
        {
            using var answer = await ArchivedThread.OpenForAsync(
                () => calls.ReadAsync(
                    options => place.ModifyMessageAsync(message.Value, change => change.Embeds = AnyEmbed, options),
                    MessageWriter.Body(body), cancel),
                () => ReopenAsync(place, cancel));
        }
        catch (OldEditException refused)
        {
            _oldEdits.Stop(channel.ToString(), message, clock.Elapsed() + refused.Wait, clock.Elapsed());
            throw OldEdits.TooMany();
        }
    }

    public async Task<bool> IsThereAsync(Snowflake channel, Snowflake message, CancellationToken cancel)
    {
        var place = await PlaceAsync(channel, cancel);
        try
        {
            var found = await calls.AskAsync<IMessage?>(
                async options => await place.GetMessageAsync(message.Value, CacheMode.AllowDownload, options), cancel);
            return found is not null;
        }
        catch (DiscordRefusedException refused) when (refused.Code == DiscordErrorCode.UnknownMessage)
        {
            return false;
        }
    }

    public async Task DeleteAsync(Snowflake channel, Snowflake message, CancellationToken cancel)
    {
        var place = await PlaceAsync(channel, cancel);
        try
        {
            await ArchivedThread.OpenForAsync(
                () => calls.DoAsync(options => place.DeleteMessageAsync(message.Value, options), cancel), () => ReopenAsync(place, cancel));
        }
        catch (DiscordRefusedException refused) when (refused.Code == DiscordErrorCode.UnknownMessage)
        {
            // Somebody else deleted it, or an earlier try did whose answer got lost.
        }
    }

    /// <summary>
    /// The library pins only messages it has read, which would take another permission. So it gets a made-up answer to that request.
    /// </summary>
    public async Task PinAsync(Snowflake channel, Snowflake message, CancellationToken cancel)
    {
        var place = await PlaceAsync(channel, cancel);
        var read = (IUserMessage)await calls.PretendAsync(
            options => place.GetMessageAsync(message.Value, CacheMode.AllowDownload, options), Of(message), cancel);
        await ArchivedThread.OpenForAsync(() => calls.DoAsync(read.PinAsync, cancel), () => ReopenAsync(place, cancel));
    }

    public async Task<MessageSearchResult> FindAsync(
        Snowflake channel, string customId, DateTimeOffset since, Snowflake author, Func<Task<bool>> mayRead, CancellationToken cancel)
    {
        var place = await PlaceAsync(channel, cancel);
        return await MessageSearch.FindAsync(
            (after, limit) => calls.ReadAsync(
                options => FirstAsync(place.GetMessagesAsync(after.Value, Direction.After, limit, CacheMode.AllowDownload, options)),
                default, cancel),
            mayRead, customId, since, author);
    }

    private async Task ReopenAsync(IMessageChannel place, CancellationToken cancel)
    {
        if (place is not IThreadChannel thread)
            return;
        using var answer = await calls.ReadAsync(
            options => thread.ModifyAsync(change => change.Archived = false, options), ArchivedThread.OpenBody(), cancel);
    }

    // The library requires an author, but any will do.
    private static byte[] Of(Snowflake message) => Encoding.UTF8.GetBytes($$$"""{"id":"{{{message}}}","author":{"id":"{{{message}}}"}}""");

    private static async Task FirstAsync(IAsyncEnumerable<IReadOnlyCollection<IMessage>> pages)
    {
        await foreach (var page in pages)
            return;
    }

    /// <summary>
    /// The channel from the library's cache, or else from Discord: direct messages, archived threads and anything the gateway hasn't
    /// mentioned yet aren't in the cache.
    /// </summary>
    private async Task<IMessageChannel> PlaceAsync(Snowflake channel, CancellationToken cancel)
    {
        if (clients.FindChannel(channel.Value) is IMessageChannel cached)
            return cached;

        await KnownAsync(cancel);
        var read = await calls.AskAsync<IChannel?>(
            async options => await clients.Main.Rest.GetChannelAsync(channel.Value, options), cancel);
        return read as IMessageChannel
            ?? throw new DiscordRefusedException(404, DiscordErrorCode.UnknownChannel, "Unknown Channel, or not one for messages");
    }

    /// <summary>Waits until the library knows who the bot is. Before that, it can't handle direct messages.</summary>
    private async Task KnownAsync(CancellationToken cancel)
    {
        try
        {
            await inbox.Identity.WaitAsync(RetryPolicy.Patience, clock, cancel);
            await clients.WasReady.WaitAsync(RetryPolicy.Patience, clock, cancel);
        }
        catch (TimeoutException problem)
        {
            throw new DiscordUnavailableException("The gateway hasn't yet said who the bot is.", problem);
        }
    }
}
