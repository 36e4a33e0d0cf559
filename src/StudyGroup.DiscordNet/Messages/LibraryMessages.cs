using System.Text;
using Discord;
using Discord.WebSocket;
using StudyGroup.Discord.Channels;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Gateway;
using StudyGroup.Discord.Json;
using StudyGroup.Discord.Messages;
using StudyGroup.Discord.Primitives;
using StudyGroup.Discord.Rest;
using StudyGroup.DiscordNet.Rest;
using DiscordErrorCode = StudyGroup.Discord.Errors.DiscordErrorCode;

namespace StudyGroup.DiscordNet.Messages;

/// <summary>
/// Posts, edits, deletes, pins and finds messages through the library. What is sent is written as by our own connection: the library has
/// no <c>enforce_nonce</c>, and counts lengths in UTF-16 units, which refuses messages that Discord takes.
/// </summary>
/// <param name="client">The library.</param>
/// <param name="calls">Calls it.</param>
/// <param name="inbox">Knows who the bot is, once the library does.</param>
/// <param name="clock">The wire's clock.</param>
internal sealed class LibraryMessages(DiscordSocketClient client, LibraryCalls calls, Inbox inbox, TimeProvider clock) : IMessages
{
    // What the library is told to send, for it refuses to send nothing; our body goes out instead.
    private const string Anything = "-";

    private readonly OldEdits _oldEdits = new();

    public async Task<Snowflake> PostAsync(Snowflake channel, MessageBody body, string nonce, CancellationToken cancel)
    {
        var written = MessageWriting.Body(body, nonce);
        var place = await PlaceAsync(channel, cancel);
        using var answer = await ArchivedThread.OpenForAsync(
            () => calls.PostAsync(options => place.SendMessageAsync(Anything, options: options), written, cancel),
            () => OpenAsync(place, cancel));
        return answer.RootElement.Id("id"u8) ?? throw new DiscordUnavailableException("Discord took the message but did not give its id.");
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
                    options => place.ModifyMessageAsync(message.Value, change => change.Embeds = new[] { new EmbedBuilder { Title = Anything }.Build() }, options),
                    MessageWriting.Body(body), cancel),
                () => OpenAsync(place, cancel));
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
            return await calls.AskAsync<IMessage?>(async options => await place.GetMessageAsync(message.Value, CacheMode.AllowDownload, options), cancel) is not null;
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
                () => calls.DoAsync(options => place.DeleteMessageAsync(message.Value, options), cancel), () => OpenAsync(place, cancel));
        }
        catch (DiscordRefusedException refused) when (refused.Code == DiscordErrorCode.UnknownMessage)
        {
            // It is gone, which is what was asked: by somebody else, or by a try whose answer was lost.
        }
    }

    /// <summary>The library pins only what it has read, which takes a permission more: so it is told of the message without asking Discord.</summary>
    public async Task PinAsync(Snowflake channel, Snowflake message, CancellationToken cancel)
    {
        var place = await PlaceAsync(channel, cancel);
        var read = (IUserMessage)await calls.MakeAsync(
            options => place.GetMessageAsync(message.Value, CacheMode.AllowDownload, options), Of(message), cancel);
        await ArchivedThread.OpenForAsync(() => calls.DoAsync(read.PinAsync, cancel), () => OpenAsync(place, cancel));
    }

    /// <inheritdoc cref="MessageSearch.FindAsync"/>
    public async Task<Snowflake?> FindAsync(
        Snowflake channel, string customId, DateTimeOffset since, Snowflake author, Func<Task<bool>> mayRead, CancellationToken cancel)
    {
        var place = await PlaceAsync(channel, cancel);
        return await MessageSearch.FindAsync(
            (after, limit) => calls.ReadAsync(
                options => FirstAsync(place.GetMessagesAsync(after.Value, Direction.After, limit, CacheMode.AllowDownload, options)), default, cancel),
            mayRead, customId, since, author);
    }

    private async Task OpenAsync(IMessageChannel place, CancellationToken cancel)
    {
        if (place is not IThreadChannel thread)
            return;
        using var answer = await calls.ReadAsync(
            options => thread.ModifyAsync(change => change.Archived = false, options), ArchivedThread.OpenBody(), cancel);
    }

    // It wants an author too, whoever that is.
    private static byte[] Of(Snowflake message) => Encoding.UTF8.GetBytes($$$"""{"id":"{{{message}}}","author":{"id":"{{{message}}}"}}""");

    private static async Task FirstAsync(IAsyncEnumerable<IReadOnlyCollection<IMessage>> pages)
    {
        await foreach (var page in pages)
            return;
    }

    /// <summary>From the library's cache, or from Discord where it is not in there: direct messages, an archived thread, or what the gateway has not told yet.</summary>
    private async Task<IMessageChannel> PlaceAsync(Snowflake channel, CancellationToken cancel)
    {
        if (client.GetChannel(channel.Value) is IMessageChannel cached)
            return cached;

        await KnownAsync(cancel);
        return await calls.AskAsync<IChannel?>(async options => await client.Rest.GetChannelAsync(channel.Value, options), cancel) as IMessageChannel
            ?? throw new DiscordRefusedException(404, DiscordErrorCode.UnknownChannel, "Unknown Channel, or none for messages");
    }

    /// <summary>Waits until the library knows who the bot is: before, it stumbles at a channel of direct messages.</summary>
    private async Task KnownAsync(CancellationToken cancel)
    {
        try
        {
            await inbox.Identity.WaitAsync(RetryPolicy.Patience, clock, cancel);
        }
        catch (TimeoutException problem)
        {
            throw new DiscordUnavailableException("The gateway has not yet told who the bot is.", problem);
        }
    }
}
