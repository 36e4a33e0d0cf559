using StudyGroup.Playground.LocalDiscord.Wire;

namespace StudyGroup.Playground.LocalDiscord.Rest;

/// <summary>Who somebody is, and the bot's direct messages. See https://docs.discord.com/developers/resources/user.</summary>
internal static class UserRoutes
{
    public static IEnumerable<Route> All =>
    [
        new("GET", "/users/@me", request => RestAnswer.Ok(UserJson.Self(request.World.Bot))),
        new("GET", "/users/{user}", Get),
        new("POST", "/users/@me/channels", OpenDirectMessages),
    ];

    private static RestAnswer Get(RestRequest request) =>
        request.World.DirectMessages.Account(request.Id("user")) is { } person ? RestAnswer.Ok(UserJson.Of(person.User)) : RestAnswer.UnknownUser;

    // That the person takes messages shows only when one is sent.
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
