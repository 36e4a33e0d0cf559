using System.Text.Json.Nodes;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.LocalDiscord.Wire;

/// <summary>See https://docs.discord.com/developers/resources/guild#guild-object.</summary>
internal static class GuildJson
{
    public static JsonObject Of(Guild guild) => new()
    {
        ["id"] = Snowflakes.Text(guild.Id),
        ["name"] = guild.Name,
        ["icon"] = null,
        ["splash"] = null,
        ["discovery_splash"] = null,
        ["banner"] = null,
        ["description"] = null,
        ["owner_id"] = Snowflakes.Text(guild.OwnerId),
        ["application_id"] = null,
        ["region"] = "deprecated",
        ["afk_channel_id"] = null,
        ["afk_timeout"] = 300,
        ["system_channel_id"] = guild.SystemChannel is { } channel ? Snowflakes.Text(channel.Id) : null,
        ["system_channel_flags"] = 0,
        ["widget_enabled"] = false,
        ["widget_channel_id"] = null,
        ["verification_level"] = 0,
        ["default_message_notifications"] = 0,
        ["explicit_content_filter"] = 0,
        ["mfa_level"] = 0,
        ["nsfw_level"] = 0,
        ["nsfw"] = false,
        ["roles"] = guild.Roles.Select(JsonNode? (role) => RoleJson.Of(role)).Array(),
        ["emojis"] = new JsonArray(),
        ["stickers"] = new JsonArray(),
        ["features"] = new JsonArray(),
        ["rules_channel_id"] = null,
        ["public_updates_channel_id"] = null,
        ["safety_alerts_channel_id"] = null,
        ["vanity_url_code"] = null,
        ["max_presences"] = null,
        ["max_members"] = 500_000,
        ["max_video_channel_users"] = 25,
        ["max_stage_video_channel_users"] = 50,
        ["premium_tier"] = 0,
        ["premium_subscription_count"] = 0,
        ["premium_progress_bar_enabled"] = false,
        ["preferred_locale"] = "en-US",
        ["incidents_data"] = null,
    };

    /// <summary>
    /// As in READY, and in GUILD_DELETE during an outage.
    /// See https://docs.discord.com/developers/resources/guild#unavailable-guild-object.
    /// </summary>
    public static JsonObject Unavailable(Guild guild) => new() { ["id"] = Snowflakes.Text(guild.Id), ["unavailable"] = true };

    /// <summary>As in GUILD_CREATE. See https://docs.discord.com/developers/events/gateway-events#guild-create.</summary>
    public static JsonObject Full(Guild guild)
    {
        var json = Of(guild);
        json["joined_at"] = guild.Bot.JoinedAt.Text();
        json["large"] = false;
        json["unavailable"] = false;
        json["member_count"] = guild.People.Count;
        json["members"] = guild.People.Select(JsonNode? (person) => MemberJson.Of(person)).Array();
        json["guild_scheduled_events"] = guild.Events.Open.Select(JsonNode? (item) => EventJson.Of(item, guild)).Array();
        json["threads"] = guild.Threads.All.Where(thread => !thread.Thread!.IsArchived)
            .Select(JsonNode? (thread) => ThreadJson.Of(thread)).Array();
        json["channels"] = guild.Channels.Select(JsonNode? (channel) => ChannelJson.Of(channel)).Array();
        foreach (var empty in (string[])["voice_states", "presences", "stage_instances", "soundboard_sounds"])
            json[empty] = new JsonArray();
        return json;
    }
}
