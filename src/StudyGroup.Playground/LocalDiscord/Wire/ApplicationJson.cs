using System.Text.Json.Nodes;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.LocalDiscord.Wire;

/// <summary>See https://docs.discord.com/developers/resources/application#application-object.</summary>
internal static class ApplicationJson
{
    public static JsonObject Of(DiscordWorld world) => new()
    {
        ["id"] = Snowflakes.Text(world.Application.Id),
        ["name"] = world.Application.Name,
        ["icon"] = null,
        ["description"] = "",
        ["type"] = null,
        ["bot"] = UserJson.Of(world.Bot),
        ["bot_public"] = true,
        ["bot_require_code_grant"] = false,
        ["owner"] = UserJson.Of(new User(world.Application.Id - 1, "Owner of the application", IsBot: false)),
        ["team"] = null,
        ["verify_key"] = new string('0', 64),
        ["flags"] = 0,
        ["hook"] = true,
        ["summary"] = "",
        ["rpc_origins"] = new JsonArray(),
        ["redirect_uris"] = new JsonArray(),
        ["interactions_endpoint_url"] = null,
        ["integration_types_config"] = new JsonObject { ["0"] = new JsonObject() },
    };
}
