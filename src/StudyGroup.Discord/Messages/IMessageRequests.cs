using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Messages;

/// <summary>The bot's messages in channels.</summary>
internal interface IMessageRequests
{
    Task<Snowflake> PostAsync(Snowflake channel, MessageBody body, string nonce, CancellationToken cancel);

    Task EditAsync(Snowflake channel, Snowflake message, MessageBody body, CancellationToken cancel);

    Task<bool> IsThereAsync(Snowflake channel, Snowflake message, CancellationToken cancel);

    /// <summary>Deletes a message; succeeds if it is already gone.</summary>
    Task DeleteAsync(Snowflake channel, Snowflake message, CancellationToken cancel);

    Task PinAsync(Snowflake channel, Snowflake message, CancellationToken cancel);

    /// <inheritdoc cref="MessageSearch.FindAsync"/>
    Task<MessageSearchResult> FindAsync(
        Snowflake channel, string customId, DateTimeOffset since, Snowflake author, Func<Task<bool>> mayRead, CancellationToken cancel);
}
