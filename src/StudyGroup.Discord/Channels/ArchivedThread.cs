using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Json;

namespace StudyGroup.Discord.Channels;

/// <summary>
/// Opens archived threads. Discord refuses edits, pins and deletions in them until somebody posts or opens them.
/// See https://docs.discord.com/developers/topics/threads#active-and-archived-threads.
/// </summary>
internal static class ArchivedThread
{
    /// <summary>What opens one, for which the bot needs Send Messages in Threads, and Manage Threads if it is locked.</summary>
    public static ReadOnlyMemory<byte> OpenBody() => JsonBody.Write(false, static (json, archived) =>
    {
        json.WriteStartObject();
        json.WriteBoolean("archived"u8, archived);
        json.WriteEndObject();
    });

    /// <summary>Does something in a channel. If that is an archived thread, it is opened, and then the same is done once more.</summary>
    /// <param name="act">Does it.</param>
    /// <param name="open">Opens the thread.</param>
    /// <exception cref="DiscordRefusedException">With <see cref="DiscordErrorCode.ThreadArchived"/>: the bot may not open it.</exception>
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
