using System.Text.Json.Nodes;

namespace StudyGroup.Playground.LocalDiscord.Rest;

/// <summary>See https://docs.discord.com/developers/events/gateway#get-gateway.</summary>
internal static class GatewayRoutes
{
    public static IEnumerable<Route> All =>
    [
        new("GET", "/gateway", request => RestAnswer.Ok(new JsonObject { ["url"] = request.Gateway.Url })),
        new("GET", "/gateway/bot", GetForBot),
    ];

    private static RestAnswer GetForBot(RestRequest request) => RestAnswer.Ok(new JsonObject
    {
        ["url"] = request.Gateway.Url,
        ["shards"] = request.World.Options.Shards,
        ["session_start_limit"] = request.Gateway.Identifies.ToJson(),
    });
}
