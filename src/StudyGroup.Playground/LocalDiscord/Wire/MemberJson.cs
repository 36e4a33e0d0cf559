using System.Text.Json.Nodes;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.LocalDiscord.Wire;

/// <summary>See https://docs.discord.com/developers/resources/guild#guild-member-object.</summary>
internal static class MemberJson
{
    public static JsonObject Of(Person person)
    {
        var json = Resolved(person);
        json["user"] = UserJson.Of(person.User);
        json["deaf"] = false;
        json["mute"] = false;
        return json;
    }

    public static JsonObject InChannel(Person person, Channel channel) =>
        WithPermissions(Of(person), person, channel);

    /// <summary>As in an interaction's resolved data: without the user.</summary>
    public static JsonObject Resolved(Person person, Channel channel) =>
        WithPermissions(Resolved(person), person, channel);

    private static JsonObject Resolved(Person person) => new()
    {
        ["nick"] = null,
        ["avatar"] = null,
        ["roles"] = person.RoleIds.Ids(),
        ["joined_at"] = person.JoinedAt.Text(),
        ["premium_since"] = null,
        ["pending"] = false,
        ["flags"] = 0,
        ["communication_disabled_until"] = null,
    };

    private static JsonObject WithPermissions(JsonObject json, Person person, Channel channel)
    {
        json["permissions"] = PermissionRules.InChannel(person, channel).Text();
        return json;
    }
}
