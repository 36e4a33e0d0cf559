using System.Globalization;
using System.Text.Json;
using StudyGroup.Discord.Json;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Events;

/// <summary>
/// Reads and writes events. See https://docs.discord.com/developers/resources/guild-scheduled-event#guild-scheduled-event-object.
/// </summary>
internal static class EventJson
{
    private const int GuildOnly = 2;

    /// <summary>The event; null if something that every event has is missing.</summary>
    public static ScheduledEvent? Read(JsonElement json, Snowflake bot)
    {
        if (json.GetIdOrNull("id"u8) is not { } id || Time(json, "scheduled_start_time"u8) is not { } start)
            return null;
        return new ScheduledEvent
        {
            Id = id,
            IsOwn = json.GetIdOrNull("creator_id"u8) == bot,
            Name = json.GetStringOrNull("name"u8) ?? "",
            Description = json.GetStringOrNull("description"u8) ?? "",
            Place = new EventPlace(
                (EventKind)(json.GetInt64OrNull("entity_type"u8) ?? (int)EventKind.External),
                json.GetIdOrNull("channel_id"u8),
                json.GetPropertyOrNull("entity_metadata"u8)?.GetStringOrNull("location"u8)),
            Start = start,
            End = Time(json, "scheduled_end_time"u8),
            Status = (EventStatus)(json.GetInt64OrNull("status"u8) ?? (int)EventStatus.Scheduled),
            Interested = (int?)json.GetInt64OrNull("user_count"u8),
        };
    }

    /// <summary>The kind of an event in a channel.</summary>
    public static EventKind KindIn(JsonElement channel) => channel.GetInt64OrNull("type"u8) switch
    {
        2 => EventKind.Voice,
        13 => EventKind.Stage,
        _ => EventKind.External,
    };

    public static ReadOnlyMemory<byte> Body(EventBody body) => JsonBody.Write(body, static (json, body) =>
    {
        json.WriteStartObject();
        json.WriteNumber("privacy_level"u8, GuildOnly);
        json.WriteString("name"u8, body.Name);
        json.WriteString("description"u8, body.Description);
        WritePlace(json, body.Place);
        WriteTime(json, "scheduled_start_time"u8, body.Start);
        WriteTime(json, "scheduled_end_time"u8, body.End);
        json.WriteEndObject();
    });

    public static ReadOnlyMemory<byte> Body(EventChange change) => JsonBody.Write(change, static (json, change) =>
    {
        json.WriteStartObject();
        if (change.Name is { } name)
            json.WriteString("name"u8, name);
        if (change.Description is { } description)
            json.WriteString("description"u8, description);
        if (change.Place is { } place)
            WritePlace(json, place);
        if (change.Start is { } start)
            WriteTime(json, "scheduled_start_time"u8, start);
        if (change.End is { } end)
            WriteTime(json, "scheduled_end_time"u8, end);
        if (change.Status is { } status)
            json.WriteNumber("status"u8, (int)status);
        json.WriteEndObject();
    });

    // To leave a channel, an event needs an explicit null.
    private static void WritePlace(Utf8JsonWriter json, EventPlace place)
    {
        json.WriteNumber("entity_type"u8, (int)place.Kind);
        json.WritePropertyName("channel_id"u8);
        if (place.Channel is { } channel)
            json.WriteId(channel);
        else
            json.WriteNullValue();
        json.WritePropertyName("entity_metadata"u8);
        if (place.Kind == EventKind.External)
        {
            json.WriteStartObject();
            json.WriteString("location"u8, place.Location);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNullValue();
        }
    }

    private static void WriteTime(Utf8JsonWriter json, ReadOnlySpan<byte> name, DateTimeOffset time) =>
        json.WriteString(name, time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));

    private static DateTimeOffset? Time(JsonElement json, ReadOnlySpan<byte> name) => DateTimeOffset.TryParse(
        json.GetStringOrNull(name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
        out var time) ? time : null;
}
