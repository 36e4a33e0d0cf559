using System.Text.Json;
using StudyGroup.Discord.Json;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Interactions;

/// <summary>Reads the message that a command is used on.</summary>
internal static class TargetMessageReader
{
    public static TargetMessage Parse(JsonElement data, Snowflake? channel)
    {
        var id = data.GetIdOrNull("target_id"u8).Required("data.target_id");
        var resolved = data.GetPropertyOrNull("resolved"u8) ?? default;
        var messages = resolved.EnumerateProperties("messages"u8);
        var message = messages.Where(entry => entry.Name == id.ToString()).Select(entry => (JsonElement?)entry.Value).FirstOrDefault()
            .Required("data.resolved.messages");
        var author = message.GetPropertyOrNull("author"u8).Required("message.author");
        var authorId = author.GetIdOrNull("id"u8).Required("message.author.id");
        Dictionary<Snowflake, string> mentioned = [];
        foreach (var user in message.EnumerateItems("mentions"u8))
        {
            if (user.GetIdOrNull("id"u8) is { } mention) mentioned[mention] = InvokerReader.Name(user, null, mention);
        }

        return new TargetMessage(
            id, (message.GetIdOrNull("channel_id"u8) ?? channel).Required("channel_id"), authorId,
            ResolvedReader.People(resolved).GetValueOrDefault(authorId) ?? InvokerReader.Name(author, null, authorId),
            author.GetBooleanOrNull("bot"u8) != true && message.GetPropertyOrNull("webhook_id"u8) is null,
            message.GetStringOrNull("content"u8) ?? "", mentioned);
    }
}
