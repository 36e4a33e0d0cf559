using System.Text.Json;
using StudyGroup.Discord.Json;
using StudyGroup.Discord.Rest;

namespace StudyGroup.Discord.Channels;

/// <summary>Opens channels of direct messages. See https://docs.discord.com/developers/resources/user#create-dm.</summary>
internal sealed class DirectMessages(RestClient rest)
{
    public async Task<Snowflake> OpenAsync(Snowflake user, CancellationToken cancel)
    {
        // Discord gives the channel that there is, if there is one.
        using var answer = await rest.ReadAsync(new RestRequest(Routes.OpenDirectMessages(), Body(user)) { IsForOne = true }, cancel);
        return Read(answer);
    }

    /// <summary>Asks for the channel with a user.</summary>
    public static ReadOnlyMemory<byte> Body(Snowflake user) => JsonBody.Write(user, static (json, user) =>
    {
        json.WriteStartObject();
        json.WritePropertyName("recipient_id"u8);
        json.WriteId(user);
        json.WriteEndObject();
    });

    /// <summary>The channel's id.</summary>
    public static Snowflake Read(JsonDocument answer) =>
        answer.RootElement.Id("id"u8) ?? throw new DiscordUnavailableException("Discord did not give the id of the channel of direct messages.");
}
