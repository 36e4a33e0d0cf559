using System.Text.Json;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Json;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Channels;

/// <summary>What opening direct messages sends and receives. See https://docs.discord.com/developers/resources/user#create-dm.</summary>
internal static class DirectMessages
{
    public static ReadOnlyMemory<byte> Body(Snowflake user) => JsonBody.Write(user, static (json, user) =>
    {
        json.WriteStartObject();
        json.WritePropertyName("recipient_id"u8);
        json.WriteId(user);
        json.WriteEndObject();
    });

    public static Snowflake Read(JsonDocument answer) =>
        answer.RootElement.GetIdOrNull("id"u8)
        ?? throw new DiscordUnavailableException("Discord opened direct messages but didn't give the channel's id.");
}
