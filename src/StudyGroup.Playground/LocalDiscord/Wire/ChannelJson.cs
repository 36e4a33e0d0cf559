using System.Text.Json.Nodes;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.LocalDiscord.Wire;

/// <summary>See https://docs.discord.com/developers/resources/channel#channel-object.</summary>
internal static class ChannelJson
{
    public static JsonObject Of(Channel channel) => channel switch
    {
        { Recipient: { } recipient } => OfDirect(channel, recipient),
        { IsThread: true } => ThreadJson.Of(channel),
        _ => OfText(channel),
    };

    /// <summary>As in an interaction: without overwrites, but with the person's and the bot's permissions in it.</summary>
    public static JsonObject Seen(Channel channel, Person by)
    {
        var json = Of(channel);
        json.Remove("permission_overwrites");
        json["permissions"] = PermissionRules.InChannel(by, channel).Text();
        json["app_permissions"] = PermissionRules.InChannel(channel.Guild.Bot, channel).Text();
        return json;
    }

    /// <summary>As in CHANNEL_PINS_UPDATE. See https://docs.discord.com/developers/events/gateway-events#channel-pins-update.</summary>
    public static JsonObject Pins(Channel channel)
    {
        var json = new JsonObject { ["channel_id"] = Snowflakes.Text(channel.Id), ["last_pin_timestamp"] = LastPin(channel) };
        if (!channel.IsDirect)
            json["guild_id"] = Snowflakes.Text(channel.Guild.Id);
        return json;
    }

    private static JsonObject OfText(Channel channel) => new()
    {
        ["id"] = Snowflakes.Text(channel.Id),
        ["type"] = channel.Type,
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
        ["last_message_id"] = LastMessage(channel),
        ["last_pin_timestamp"] = LastPin(channel),
        ["rate_limit_per_user"] = 0,
        ["parent_id"] = null,
        ["flags"] = 0,
    };

    private static JsonObject OfDirect(Channel channel, Person recipient) => new()
    {
        ["id"] = Snowflakes.Text(channel.Id),
        ["type"] = channel.Type,
        ["recipients"] = new JsonArray(UserJson.Of(recipient.User)),
        ["last_message_id"] = LastMessage(channel),
        ["last_pin_timestamp"] = LastPin(channel),
        ["flags"] = 0,
    };

    private static string? LastMessage(Channel channel) => channel.Stored.Last is { } last ? Snowflakes.Text(last) : null;

    private static string? LastPin(Channel channel) => channel.Stored.Pinned.FirstOrDefault()?.PinnedAt?.Text();
}
