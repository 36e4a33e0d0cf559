using StudyGroup.Playground.LocalDiscord.Wire;

namespace StudyGroup.Playground.LocalDiscord.Rest;

/// <summary>The bot's application. See https://docs.discord.com/developers/resources/application#get-current-application.</summary>
internal static class ApplicationRoutes
{
    public static IEnumerable<Route> All =>
    [
        new("GET", "/applications/@me", request => RestAnswer.Ok(ApplicationJson.Of(request.World))),
        new("GET", "/oauth2/applications/@me", request => RestAnswer.Ok(ApplicationJson.Of(request.World))),
    ];
}
