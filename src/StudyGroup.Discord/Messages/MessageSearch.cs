using System.Text.Json;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Json;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Messages;

/// <summary>Finds one of the bot's messages by the custom id of a component.</summary>
internal static class MessageSearch
{
    private const int PageSize = 100;
    private const int MaxRead = 500;

    /// <param name="read">Reads the messages that follow an id, up to a number of them.</param>
    /// <param name="mayRead">Whether the bot has Read Message History. Without it, Discord lists no messages instead of refusing.</param>
    /// <exception cref="DiscordRefusedException">The bot may not read the channel's history.</exception>
    public static async Task<MessageSearchResult> FindAsync(
        Func<Snowflake, int, Task<JsonDocument>> read, Func<Task<bool>> mayRead, string customId, DateTimeOffset since, Snowflake author)
    {
        // "after" excludes the id itself, but a message created right at that moment counts.
        var after = Snowflake.From(since) is { Value: > 0 } first ? new Snowflake(first.Value - 1) : default;
        for (var count = 0; count < MaxRead; count += PageSize)
        {
            using var page = await read(after, PageSize);
            if (page.RootElement.ValueKind is not JsonValueKind.Array)
                throw new DiscordUnavailableException("Discord answered with something other than a list of messages.");

            foreach (var message in page.RootElement.EnumerateArray())
            {
                if (message.GetIdOrNull("id"u8) is not { } id)
                    continue;
                var isOwn = message.GetPropertyOrNull("author"u8)?.GetIdOrNull("id"u8) == author;
                if (isOwn && message.EnumerateItems("components"u8).Any(component => Contains(component, customId)))
                    return new MessageSearchResult(id, id.CreatedAt, IsComplete: true);
                after = id > after ? id : after;
            }

            var length = page.RootElement.GetArrayLength();
            if (length == 0 && !await mayRead())
                throw new DiscordRefusedException(403, DiscordErrorCode.MissingPermissions, "Missing Permissions: Read Message History");
            if (length < PageSize)
                return new MessageSearchResult(null, ReadUntil(), IsComplete: true);
        }

        return new MessageSearchResult(null, ReadUntil(), IsComplete: false);

        DateTimeOffset ReadUntil() => after.CreatedAt > since ? after.CreatedAt : since;
    }

    // Discord keeps adding ways to nest components, so this looks everywhere.
    private static bool Contains(JsonElement node, string customId) => node.ValueKind switch
    {
        JsonValueKind.Array => node.EnumerateArray().Any(item => Contains(item, customId)),
        JsonValueKind.Object =>
            node.GetStringOrNull("custom_id"u8) == customId || node.EnumerateObject().Any(property => Contains(property.Value, customId)),
        _ => false,
    };
}
