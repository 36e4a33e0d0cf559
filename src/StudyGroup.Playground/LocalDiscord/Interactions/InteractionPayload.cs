using System.Text.Json.Nodes;
using StudyGroup.Playground.LocalDiscord.Wire;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.LocalDiscord.Interactions;

/// <summary>See https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object.</summary>
internal static class InteractionPayload
{
    private const int AttachmentSizeLimit = 10 * 1024 * 1024;
    private const int InGuild = 0;

    public static JsonObject Of(OpenInteraction interaction, JsonObject data)
    {
        var (by, channel) = (interaction.By, interaction.Channel);
        var (guild, world) = (channel.Guild, channel.Guild.World);
        var json = new JsonObject
        {
            ["id"] = Snowflakes.Text(interaction.Id),
            ["application_id"] = Snowflakes.Text(world.Application.Id),
            ["type"] = (int)interaction.Type,
            ["token"] = interaction.Token,
            ["version"] = 1,
            // A session whose connection is gone gets one too, for the time when it is resumed.
            ["data"] = data.DeepClone(),
            ["guild_id"] = Snowflakes.Text(guild.Id),
            ["guild"] = new JsonObject { ["id"] = Snowflakes.Text(guild.Id), ["locale"] = "en-US", ["features"] = new JsonArray() },
            ["channel_id"] = Snowflakes.Text(channel.Id),
            ["channel"] = ChannelJson.Seen(channel, by),
            ["member"] = MemberJson.InChannel(by, channel),
            ["app_permissions"] = PermissionRules.InChannel(guild.Bot, channel).Text(),
            ["locale"] = "en-US",
            ["guild_locale"] = "en-US",
            ["entitlements"] = new JsonArray(),
            ["entitlement_sku_ids"] = new JsonArray(),
            ["authorizing_integration_owners"] = new JsonObject { ["0"] = Snowflakes.Text(guild.Id) },
            ["context"] = InGuild,
            ["attachment_size_limit"] = AttachmentSizeLimit,
        };
        if (interaction.Source is { } source)
            json["message"] = MessageJson.Of(source);
        if (world.Gateway.AddsUnknowns)
            AddUnknowns(json);
        return json;
    }

    // What a client has not heard of must not hurt it. Component type 20 is real, and undocumented.
    private static void AddUnknowns(JsonObject json)
    {
        json["a_field_of_next_year"] = new JsonObject { ["nested"] = new JsonArray(1, "two", null) };
        if (json["message"]?["components"] is JsonArray components)
            components.Add(new JsonObject { ["type"] = 20, ["id"] = 99 });
    }
}
