using System.Text.Json;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Json;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Messages;

/// <summary>Reads Discord's answer to a new message.</summary>
internal static class PostedMessage
{
    public static Snowflake Id(JsonDocument answer) =>
        answer.RootElement.GetIdOrNull("id"u8)
        ?? throw new DiscordUnavailableException("Discord accepted the message but didn't return its id.");
}
