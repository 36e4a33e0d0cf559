using System.Text.Json.Nodes;
using StudyGroup.Playground.LocalDiscord.Interactions;
using StudyGroup.Playground.LocalDiscord.Wire;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.LocalDiscord.Rest;

/// <summary>
/// See https://docs.discord.com/developers/interactions/receiving-and-responding,
/// "Interaction Callback Response Object".
/// </summary>
internal static class InteractionAnswerJson
{
    public static JsonObject Of(OpenInteraction interaction, long answerType)
    {
        var about = new JsonObject
        {
            ["id"] = Snowflakes.Text(interaction.Id),
            ["type"] = (int)interaction.Type,
            ["channel_id"] = Snowflakes.Text(interaction.Channel.Id),
        };
        if (!interaction.Channel.IsDirect)
            about["guild_id"] = Snowflakes.Text(interaction.Channel.Guild.Id);
        var json = new JsonObject { ["interaction"] = about };
        var resource = new JsonObject { ["type"] = answerType };
        if (interaction.Original is { } id && interaction.Channel.Stored.Find(id) is { } message)
        {
            about["response_message_id"] = Snowflakes.Text(id);
            about["response_message_loading"] = message.IsThinking;
            about["response_message_ephemeral"] = message.OnlyFor is not null;
            resource["message"] = MessageJson.Of(message);
        }

        json["resource"] = resource;
        return json;
    }
}
