using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Json;

namespace StudyGroup.Discord.Channels;

/// <summary>
/// Reopens archived threads: Discord refuses edits, pins and deletions in them.
/// See https://docs.discord.com/developers/topics/threads#active-and-archived-threads.
/// </summary>
internal static class ArchivedThread
{
    /// <summary>Reopens a thread. The bot needs Send Messages in Threads, and Manage Threads if the thread is locked.</summary>
    public static ReadOnlyMemory<byte> OpenBody() => JsonBody.Write(false, static (json, archived) =>
    {
        json.WriteStartObject();
        json.WriteBoolean("archived"u8, archived);
        json.WriteEndObject();
    });

    /// <summary>Does something in a channel. If the channel is an archived thread, reopens it and tries once more.</summary>
    /// <exception cref="DiscordRefusedException">
    /// <see cref="DiscordErrorCode.ThreadArchived"/>: the bot may not reopen the thread.
    /// </exception>
    public static async Task<T> OpenForAsync<T>(Func<Task<T>> act, Func<Task> open)
    {
        try
        {
            return await act();
        }
        catch (DiscordRefusedException archived) when (archived.Code == DiscordErrorCode.ThreadArchived)
        {
            try
            {
                await open();
            }
            catch (DiscordRefusedException)
            {
                throw archived;
            }
        }

        return await act();
    }

    /// <inheritdoc cref="OpenForAsync{T}"/>
    public static Task OpenForAsync(Func<Task> act, Func<Task> open) => OpenForAsync(
        async () =>
        {
            await act();
            return true;
        },
        open);
}
