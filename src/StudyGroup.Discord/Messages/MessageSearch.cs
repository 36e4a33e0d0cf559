using System.Text.Json;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Json;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Messages;

/// <summary>Looks for a message of the bot's own by a component's custom id.</summary>
internal static class MessageSearch
{
    private const int Page = 100;
    private const int MostRead = 1_000;

    /// <param name="read">Reads at most so many of the channel's messages after one.</param>
    /// <param name="mayRead">Whether the bot has Read Message History in the channel. Without it Discord lists no messages instead of refusing.</param>
    /// <param name="customId">What one of its components has.</param>
    /// <param name="since">When it was posted at the earliest.</param>
    /// <param name="author">The bot.</param>
    /// <exception cref="DiscordRefusedException">No messages were listed because the bot may not read any.</exception>
    /// <exception cref="DiscordUnavailableException">There are more messages than are read, so that it is not known whether it is among them.</exception>
    public static async Task<Snowflake?> FindAsync(
        Func<Snowflake, int, Task<JsonDocument>> read, Func<Task<bool>> mayRead, string customId, DateTimeOffset since, Snowflake author)
    {
        // "after" leaves out the id itself; the first that could have been made at that moment is wanted.
        var after = Snowflake.From(since) is { Value: > 0 } first ? new Snowflake(first.Value - 1) : default;
        for (var count = 0; count < MostRead; count += Page)
        {
            using var page = await read(after, Page);
            if (page.RootElement.ValueKind is not JsonValueKind.Array)
                throw new DiscordUnavailableException("Discord's list of messages is none.");

            foreach (var message in page.RootElement.EnumerateArray())
            {
                if (message.Id("id"u8) is not { } id)
                    continue;
                if (message.Member("author"u8)?.Id("id"u8) == author && message.Items("components"u8).Any(component => Holds(component, customId)))
                    return id;
                after = id > after ? id : after;
            }

            var length = page.RootElement.GetArrayLength();
            if (length == 0 && !await mayRead())
                throw new DiscordRefusedException(403, DiscordErrorCode.MissingPermissions, "Missing Permissions: Read Message History");
            if (length < Page)
                return null;
        }

        throw new DiscordUnavailableException($"More than {MostRead} messages have been posted there since; the bot's own was not among those read.");
    }

    // Components nest in ways that grow in number; what one is called does not matter here.
    private static bool Holds(JsonElement node, string customId) => node.ValueKind switch
    {
        JsonValueKind.Array => node.EnumerateArray().Any(item => Holds(item, customId)),
        JsonValueKind.Object => node.Text("custom_id"u8) == customId || node.EnumerateObject().Any(member => Holds(member.Value, customId)),
        _ => false,
    };
}
