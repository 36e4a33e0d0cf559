using System.Text.Json.Nodes;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.LocalDiscord.Wire;

/// <summary>See https://docs.discord.com/developers/resources/user#user-object.</summary>
internal static class UserJson
{
    public static JsonObject Of(User user)
    {
        var json = new JsonObject
        {
            ["id"] = Snowflakes.Text(user.Id),
            ["username"] = user.Username,
            ["discriminator"] = "0",
            ["global_name"] = user.IsBot ? null : user.Name,
            ["avatar"] = null,
            ["avatar_decoration_data"] = null,
            ["clan"] = null,
            ["public_flags"] = 0,
        };
        if (user.IsBot)
            json["bot"] = true;
        return json;
    }

    /// <summary>The bot's own user, with more fields.</summary>
    public static JsonObject Self(User bot)
    {
        var json = Of(bot);
        json["verified"] = true;
        json["mfa_enabled"] = true;
        json["email"] = null;
        json["flags"] = 0;
        return json;
    }
}
