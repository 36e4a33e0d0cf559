using System.Text.Json;
using StudyGroup.Discord.Json;
using StudyGroup.Discord.Primitives;
using StudyGroup.Discord.Rest;

namespace StudyGroup.Discord.Interactions;

/// <summary>
/// Reads the id of an answer's message from what Discord returns. The answer was accepted even if that can't be read, so it's never an
/// error.
/// </summary>
internal static class AnsweredMessage
{
    /// <summary>
    /// See https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-callback-interaction-callback-resource-object.
    /// </summary>
    public static Snowflake? OfCallback(Outcome.Answered answer) => Read(
        answer, static root => root.GetPropertyOrNull("resource"u8)?.GetPropertyOrNull("message"u8)?.GetIdOrNull("id"u8));

    /// <summary>See https://docs.discord.com/developers/resources/webhook#execute-webhook: an edited or following message.</summary>
    public static Snowflake? OfMessage(Outcome.Answered answer) => Read(answer, static root => root.GetIdOrNull("id"u8));

    private static Snowflake? Read(Outcome.Answered answer, Func<JsonElement, Snowflake?> id)
    {
        if (answer.Body.Length == 0)
            return null;
        try
        {
            using var json = JsonDocument.Parse(answer.Body);
            return id(json.RootElement);
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }
}
