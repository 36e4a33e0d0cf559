using StudyGroup.Discord.Channels;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Primitives;
using StudyGroup.Discord.Rest;

namespace StudyGroup.Discord.Messages;

/// <summary>
/// Posts, edits, deletes, pins and finds the bot's messages through the HTTP API. See
/// https://docs.discord.com/developers/resources/message.
/// </summary>
internal sealed class RestMessages(RestClient rest) : IMessageRequests
{
    public async Task<Snowflake> PostAsync(Snowflake channel, MessageBody body, string nonce, CancellationToken cancel)
    {
        var request = new RestRequest(Routes.CreateMessage(channel), MessageWriter.Body(body, nonce));
        using var answer = await ArchivedThread.OpenForAsync(() => rest.ReadAsync(request, cancel), () => ReopenAsync(channel, cancel));
        return PostedMessage.Id(answer);
    }

    public Task EditAsync(Snowflake channel, Snowflake message, MessageBody body, CancellationToken cancel) =>
        SendAsync(channel, new RestRequest(Routes.EditMessage(channel, message), MessageWriter.Body(body)), cancel);

    public async Task<bool> IsThereAsync(Snowflake channel, Snowflake message, CancellationToken cancel)
    {
        try
        {
            await rest.SendAsync(new RestRequest(Routes.ReadMessage(channel, message)), cancel);
            return true;
        }
        catch (DiscordRefusedException refused) when (refused.Code == DiscordErrorCode.UnknownMessage)
        {
            return false;
        }
    }

    public async Task DeleteAsync(Snowflake channel, Snowflake message, CancellationToken cancel)
    {
        try
        {
            await SendAsync(channel, new RestRequest(Routes.DeleteMessage(channel, message)), cancel);
        }
        catch (DiscordRefusedException refused) when (refused.Code == DiscordErrorCode.UnknownMessage)
        {
            // Somebody else deleted it, or an earlier try did whose answer got lost.
        }
    }

    public Task PinAsync(Snowflake channel, Snowflake message, CancellationToken cancel) =>
        SendAsync(channel, new RestRequest(Routes.PinMessage(channel, message)), cancel);

    public Task<MessageSearchResult> FindAsync(
        Snowflake channel, string customId, DateTimeOffset since, Snowflake author, Func<Task<bool>> mayRead, CancellationToken cancel) =>
        MessageSearch.FindAsync(
            (after, limit) => rest.ReadAsync(new RestRequest(Routes.ReadMessages(channel, after, limit)), cancel),
            mayRead, customId, since, author);

    private Task SendAsync(Snowflake channel, RestRequest request, CancellationToken cancel) =>
        ArchivedThread.OpenForAsync(() => rest.SendAsync(request, cancel), () => ReopenAsync(channel, cancel));

    private Task ReopenAsync(Snowflake thread, CancellationToken cancel) =>
        rest.SendAsync(new RestRequest(Routes.ChangeChannel(thread), ArchivedThread.OpenBody()), cancel);
}
