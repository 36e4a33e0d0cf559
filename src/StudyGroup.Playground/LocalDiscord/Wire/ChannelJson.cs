using System.Text.Json.Nodes;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.LocalDiscord.Wire;

/// <summary>See https://docs.discord.com/developers/resources/channel#channel-object.</summary>
internal static class ChannelJson
{
    public static JsonObject Of(Channel channel) => new()
    {
        ["id"] = Snowflakes.Text(channel.Id),
        ["type"] = 0,
        ["guild_id"] = Snowflakes.Text(channel.Guild.Id),
        ["name"] = channel.Name,
        ["position"] = channel.Position,
        ["permission_overwrites"] = channel.Overwrites.Select(JsonNode? (overwrite) => new JsonObject
        {
            ["id"] = Snowflakes.Text(overwrite.Target),
            ["type"] = overwrite.Type,
            ["allow"] = overwrite.Allow.Text(),
            ["deny"] = overwrite.Deny.Text(),
        }).Array(),
        ["topic"] = null,
        ["nsfw"] = false,
        ["last_message_id"] = channel.Stored.Last is { } last ? Snowflakes.Text(last) : null,
        ["rate_limit_per_user"] = 0,
        ["parent_id"] = null,
        ["flags"] = 0,
    };

    /// <summary>As it stands in an interaction: without overwrites, with what the person and the bot may do in it.</summary>
    public static JsonObject Seen(Channel channel, Person by)
    {
        var json = Of(channel);
        json.Remove("permission_overwrites");
        json["permissions"] = PermissionRules.InChannel(by, channel).Text();
        json["app_permissions"] = PermissionRules.InChannel(channel.Guild.Bot, channel).Text();
        return json;
    }
}
