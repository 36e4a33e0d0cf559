using System.Text.Json.Nodes;
using StudyGroup.Playground.LocalDiscord.Wire;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.LocalDiscord.Interactions;

/// <summary>See https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object.</summary>
internal static class InteractionPayload
{
    private const int InGuild = 0;
    private const int InDirectMessages = 1;

    public static JsonObject Of(OpenInteraction interaction, JsonObject data, bool addsUnknowns)
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
            // A session without a connection gets one too, for when it is resumed.
            ["data"] = data.DeepClone(),
            ["channel_id"] = Snowflakes.Text(channel.Id),
            ["channel"] = ChannelJson.Seen(channel, by),
            ["app_permissions"] = PermissionRules.InChannel(guild.Bot, channel).Text(),
            ["locale"] = "en-US",
            ["entitlements"] = new JsonArray(),
            ["entitlement_sku_ids"] = new JsonArray(),
            ["authorizing_integration_owners"] = new JsonObject { ["0"] = channel.IsDirect ? "0" : Snowflakes.Text(guild.Id) },
            ["context"] = channel.IsDirect ? InDirectMessages : InGuild,
            ["attachment_size_limit"] = Attachment.MaxBytes,
        };
        if (channel.IsDirect)
            json["user"] = UserJson.Of(by.User);
        else
            AddGuild(json, by, channel);
        if (interaction.Source is { } source)
            json["message"] = MessageJson.Of(source);
        if (addsUnknowns)
            AddUnknowns(json);
        return json;
    }

    private static void AddGuild(JsonObject json, Person by, Channel channel)
    {
        var guild = Snowflakes.Text(channel.Guild.Id);
        json["guild_id"] = guild;
        json["guild"] = new JsonObject { ["id"] = guild, ["locale"] = "en-US", ["features"] = new JsonArray() };
        json["guild_locale"] = "en-US";
        json["member"] = MemberJson.InChannel(by, channel);
    }

    // Unknown fields must not break a client. Component type 20 is real but undocumented.
    private static void AddUnknowns(JsonObject json)
    {
        json["a_field_of_next_year"] = new JsonObject { ["nested"] = new JsonArray(1, "two", null) };
        if (json["message"]?["components"] is JsonArray components)
            components.Add(new JsonObject { ["type"] = 20, ["id"] = 99 });
    }
}
