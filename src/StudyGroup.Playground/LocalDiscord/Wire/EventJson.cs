using System.Text.Json.Nodes;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.LocalDiscord.Wire;

/// <summary>See https://docs.discord.com/developers/resources/guild-scheduled-event#guild-scheduled-event-object.</summary>
internal static class EventJson
{
    public static JsonObject Of(ScheduledEvent item, Guild guild, bool withCount = false)
    {
        var json = new JsonObject
        {
            ["id"] = Snowflakes.Text(item.Id),
            ["guild_id"] = Snowflakes.Text(guild.Id),
            ["channel_id"] = item.Channel is { } channel ? Snowflakes.Text(channel.Id) : null,
            ["creator_id"] = Snowflakes.Text(item.Creator.Id),
            ["creator"] = UserJson.Of(item.Creator.User),
            ["name"] = item.Name,
            ["description"] = item.Description,
            ["image"] = null,
            ["scheduled_start_time"] = item.Start.Text(),
            ["scheduled_end_time"] = item.End?.Text(),
            ["privacy_level"] = 2,
            ["status"] = (int)item.Status,
            ["entity_type"] = item.Type,
            ["entity_id"] = null,
            ["entity_metadata"] = item.Channel is null ? new JsonObject { ["location"] = item.Location } : null,
            ["recurrence_rule"] = null,
            ["guild_scheduled_event_exceptions"] = new JsonArray(),
        };
        if (withCount)
            json["user_count"] = item.Interested.Count;
        return json;
    }
}
