using System.Text.Json;
using StudyGroup.Discord.Json;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Events;

/// <summary>
/// Something that happened to events. See https://docs.discord.com/developers/events/gateway-events#guild-scheduled-events.
/// </summary>
public abstract record EventNotice
{
    private EventNotice()
    {
    }

    /// <summary>
    /// A shard's session began, or one that began in another process was resumed in this one: anything may have happened in its servers.
    /// </summary>
    public sealed record Began(Shard Shard) : EventNotice;

    /// <summary>An event of a server was created, changed or deleted, by anybody.</summary>
    public sealed record Changed(Snowflake Guild) : EventNotice;

    /// <summary>Somebody is interested in an event, or no longer is.</summary>
    public sealed record Interest(Snowflake Guild, Snowflake Event, Snowflake User, bool IsInterested) : EventNotice;

    /// <summary>Reads a dispatch; null if it isn't about events.</summary>
    internal static EventNotice? Read(string type, JsonElement data) => (type, data.GetIdOrNull("guild_id"u8)) switch
    {
        ("GUILD_SCHEDULED_EVENT_CREATE" or "GUILD_SCHEDULED_EVENT_UPDATE" or "GUILD_SCHEDULED_EVENT_DELETE", { } guild) =>
            new Changed(guild),
        ("GUILD_SCHEDULED_EVENT_USER_ADD", { } guild) => Interested(guild, data, isInterested: true),
        ("GUILD_SCHEDULED_EVENT_USER_REMOVE", { } guild) => Interested(guild, data, isInterested: false),
        _ => null,
    };

    private static Interest? Interested(Snowflake guild, JsonElement data, bool isInterested) =>
        (data.GetIdOrNull("guild_scheduled_event_id"u8), data.GetIdOrNull("user_id"u8)) is ({ } item, { } user)
            ? new Interest(guild, item, user, isInterested)
            : null;
}
