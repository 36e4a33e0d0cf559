using System.Globalization;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.LocalDiscord.Validation;

/// <summary>
/// Checks an event, without images or recurrence.
/// See https://docs.discord.com/developers/resources/guild-scheduled-event#create-guild-scheduled-event.
/// </summary>
internal static class EventForm
{
    private const int Stage = 1;
    private const int External = 3;
    private const int GuildOnly = 2;

    /// <summary>The resulting event; valid only if the form has no errors.</summary>
    /// <param name="old">The event being edited: fields that the body lacks stay as they are.</param>
    /// <param name="isNew">Whether it is a new event, for which all fields are required.</param>
    public static ScheduledEvent Read(Form form, ScheduledEvent old, Guild guild, bool isNew, DateTimeOffset now)
    {
        RefuseWhatIsUnknown(form);
        if (form.Integer("privacy_level", required: isNew) is { } privacy and not GuildOnly)
            form.Refuse("privacy_level", "BASE_TYPE_CHOICES", $"Value \"{privacy}\" must be one of (2,).");
        var type = form.Integer("entity_type", Stage, External, required: isNew) ?? (isNew ? External : old.Type);
        var moves = isNew || type != old.Type;
        var read = old with
        {
            Name = form.Text("name", 1, 100, required: isNew || IsNull(form, "name")) ?? old.Name,
            Description = form.Names("description") ? NullIfEmpty(form.Text("description", max: 1000)) : old.Description,
            Location = type == External ? ReadLocation(form, moves) ?? old.Location : "",
            Channel = type == External ? NoChannel(form, moves && !isNew) : ReadChannel(form, guild, type, moves) ?? old.Channel,
            Start = Time(form, "scheduled_start_time", isNew || IsNull(form, "scheduled_start_time")) ?? old.Start,
            End = Time(form, "scheduled_end_time", type == External && (moves || IsNull(form, "scheduled_end_time")))
                ?? (form.Names("scheduled_end_time") ? null : old.End),
            Status = ReadStatus(form, old, isNew),
        };
        if (type != External && form.Has("entity_metadata"))
            form.Refuse("entity_metadata", "GUILD_SCHEDULED_EVENT_ENTITY_METADATA_NOT_ALLOWED", "An event in a channel has no location.");
        if (read.Start != old.Start && read.Start <= now)
            form.Refuse("scheduled_start_time", "GUILD_SCHEDULED_EVENT_SCHEDULE_PAST", "Cannot schedule event in the past.");
        else if (read.End <= read.Start && !form.Errors.Any)
            form.Refuse("scheduled_end_time", "GUILD_SCHEDULED_EVENT_END_BEFORE_START", "Cannot schedule event to end before start.");
        return read;
    }

    private static bool IsNull(Form form, string name) => form.Names(name) && !form.Has(name);

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static void RefuseWhatIsUnknown(Form form)
    {
        foreach (var name in (string[])["image", "recurrence_rule"])
        {
            if (form.Has(name))
                form.Refuse(name, "LOCAL_DISCORD_UNSUPPORTED", $"This local Discord doesn't support {name} for events.");
        }
    }

    private static string? ReadLocation(Form form, bool isRequired)
    {
        if (form.Object("entity_metadata") is { } metadata)
            return metadata.Text("location", 1, 100, required: true);
        if (isRequired || form.Names("entity_metadata"))
            form.Refuse("entity_metadata", "BASE_TYPE_REQUIRED", "This field is required");
        return null;
    }

    // To leave its channel, an event needs an explicit null.
    private static Channel? NoChannel(Form form, bool leaves)
    {
        if (form.Has("channel_id") || (leaves && !form.Names("channel_id")))
            form.Refuse("channel_id", "GUILD_SCHEDULED_EVENT_CHANNEL_ID_NOT_ALLOWED", "An external event has no channel.");
        return null;
    }

    private static Channel? ReadChannel(Form form, Guild guild, long type, bool isRequired)
    {
        if (form.Id("channel_id") is not { } id)
        {
            if (isRequired || form.Names("channel_id"))
                form.Refuse("channel_id", "BASE_TYPE_REQUIRED", "This field is required");
            return null;
        }

        var wanted = type == Stage ? ChannelType.Stage : ChannelType.Voice;
        if (guild.Channels.FirstOrDefault(channel => channel.Id == id && channel.Type == wanted) is { } channel)
            return channel;
        form.Refuse("channel_id", "GUILD_SCHEDULED_EVENT_INVALID_CHANNEL_TYPE", "The channel doesn't have the event's type.");
        return null;
    }

    // Only scheduled to active or canceled, and active to completed.
    private static EventStatus ReadStatus(Form form, ScheduledEvent old, bool isNew)
    {
        if (isNew || form.Integer("status", 1, 4) is not { } wanted || (EventStatus)wanted == old.Status)
            return old.Status;
        var status = (EventStatus)wanted;
        if ((old.Status, status) is not (
            (EventStatus.Scheduled, EventStatus.Active or EventStatus.Canceled) or (EventStatus.Active, EventStatus.Completed)))
            form.Refuse("status", "GUILD_SCHEDULED_EVENT_INVALID_STATUS_TRANSITION", "Invalid Guild Scheduled Event Status Transition");
        return status;
    }

    private static DateTimeOffset? Time(Form form, string name, bool required)
    {
        if (form.Text(name, required ? 1 : 0, required: required) is not { } text)
            return null;
        if (DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time))
            return time;
        form.Refuse(name, "DATE_TIME_TYPE_PARSE", $"Could not parse {text}. Should be ISO8601.");
        return null;
    }
}
