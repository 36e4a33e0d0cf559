using System.Text.Json.Nodes;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.LocalDiscord.Wire;

/// <summary>See https://docs.discord.com/developers/topics/permissions#role-object.</summary>
internal static class RoleJson
{
    public static JsonObject Of(Role role)
    {
        var json = new JsonObject
        {
            ["id"] = Snowflakes.Text(role.Id),
            ["name"] = role.Name,
            ["color"] = 0,
            ["colors"] = new JsonObject { ["primary_color"] = 0, ["secondary_color"] = null, ["tertiary_color"] = null },
            ["hoist"] = false,
            ["icon"] = null,
            ["unicode_emoji"] = null,
            ["position"] = role.Position,
            ["permissions"] = role.Permissions.Text(),
            ["managed"] = role.IsManaged,
            ["mentionable"] = role.IsMentionable,
            ["flags"] = 0,
        };
        if (role.IsManaged)
            json["tags"] = new JsonObject { ["bot_id"] = Snowflakes.Text(role.Guild.Bot.Id) };
        return json;
    }
}
