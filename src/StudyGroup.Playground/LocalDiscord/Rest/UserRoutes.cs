using System.Text.Json.Nodes;
using StudyGroup.Playground.LocalDiscord.Wire;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.LocalDiscord.Rest;

/// <summary>Who somebody is, and the bot's direct messages. See https://docs.discord.com/developers/resources/user.</summary>
internal static class UserRoutes
{
    public static IEnumerable<Route> All =>
    [
        new("GET", "/users/@me", request => RestAnswer.Ok(UserJson.Self(request.World.Bot))),
        new("GET", "/users/@me/guilds", Guilds),
        new("GET", "/users/{user}", Get),
        new("POST", "/users/@me/channels", OpenDirectMessages),
    ];

    private static RestAnswer Get(RestRequest request) =>
        request.World.DirectMessages.Account(request.Id("user")) is { } person
            ? RestAnswer.Ok(UserJson.Of(person.User))
            : RestAnswer.UnknownUser;

    // Partial guilds, in order of their ids. See https://docs.discord.com/developers/resources/user#get-current-user-guilds.
    private static RestAnswer Guilds(RestRequest request)
    {
        var limit = int.TryParse(request.Query["limit"], out var wanted) ? Math.Clamp(wanted, 1, 200) : 200;
        var after = request.QueryId("after") ?? 0;
        return RestAnswer.Ok(request.World.Guilds.Values.Where(guild => guild.Id > after).OrderBy(guild => guild.Id).Take(limit)
            .Select(JsonNode? (guild) => new JsonObject { ["id"] = Snowflakes.Text(guild.Id), ["name"] = guild.Name, ["owner"] = false })
                .Array());
    }

    // Whether the person accepts messages only shows when one is sent.
    private static RestAnswer OpenDirectMessages(RestRequest request)
    {
        var recipient = request.Form.Id("recipient_id");
        if (recipient is null && !request.Form.Errors.Any)
            request.Form.Refuse("recipient_id", "BASE_TYPE_REQUIRED", "This field is required");
        if (request.Form.Errors.Any)
            return RestAnswer.Invalid(request.Form.Errors);
        if (!request.World.DirectMessages.MayOpen())
            return RestAnswer.Refused(400, 40003, "You are opening direct messages too fast.");
        return request.World.DirectMessages.Account(recipient!.Value) switch
        {
            null => RestAnswer.Refused(400, 50033, "Invalid Recipient(s)"),
            { User.IsBot: true } => RestAnswer.CannotMessageUser with { Status = 400 },
            var person => RestAnswer.Ok(ChannelJson.Of(request.World.DirectMessages.With(person))),
        };
    }
}
