using System.Text.Json.Nodes;
using StudyGroup.Playground.LocalDiscord.Wire;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.LocalDiscord.Rest;

/// <summary>See https://docs.discord.com/developers/resources/guild#get-guild.</summary>
internal static class GuildRoutes
{
    public static IEnumerable<Route> All =>
    [
        Get("/guilds/{guild}", (_, guild) => RestAnswer.Ok(GuildJson.Of(guild))),
        Get("/guilds/{guild}/channels", (_, guild) => List(guild.Channels, ChannelJson.Of)),
        Get("/guilds/{guild}/roles", (_, guild) => List(guild.Roles, RoleJson.Of)),
        Get("/guilds/{guild}/members/{user}", GetMember),
    ];

    private static RestAnswer GetMember(RestRequest request, Guild guild)
    {
        var id = request.Segments["user"] == "@me" ? guild.Bot.Id : request.Id("user");
        return guild.FindPerson(id) is { } person
            ? RestAnswer.Ok(MemberJson.Of(person))
            : RestAnswer.Refused(404, 10007, "Unknown Member");
    }

    private static Route Get(string template, Func<RestRequest, Guild, RestAnswer> answer) => new("GET", template, request =>
        request.World.Guilds.TryGetValue(request.Id("guild"), out var guild) ? answer(request, guild) : RestAnswer.UnknownGuild);

    private static RestAnswer List<T>(IEnumerable<T> items, Func<T, JsonObject> write) =>
        RestAnswer.Ok(items.Select(JsonNode? (item) => write(item)).Array());
}
