using System.Text.Json;

namespace StudyGroup.Discord.Messages;

/// <summary>
/// Writes a message's select menus and buttons, even if there are none, so that an edit removes what is gone.
/// See https://docs.discord.com/developers/components/reference.
/// </summary>
internal static class ComponentWriter
{
    private const int ActionRow = 1;
    private const int ButtonType = 2;

    // Text and announcements: where messages can be posted.
    private static readonly int[] ChannelTypes = [0, 5];

    /// <summary>Writes them as a property of the current object.</summary>
    public static void Write(Utf8JsonWriter json, MessageBody message)
    {
        json.WriteStartArray("components"u8);
        foreach (var select in message.Selects ?? [])
            WriteRow(json, [select], Select);
        foreach (var row in message.Buttons)
            WriteRow(json, row, Button);
        json.WriteEndArray();
    }

    private static void WriteRow<T>(Utf8JsonWriter json, IReadOnlyList<T> row, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartObject();
        json.WriteNumber("type"u8, ActionRow);
        json.WriteStartArray("components"u8);
        foreach (var component in row)
            write(json, component);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Select(Utf8JsonWriter json, SelectMenu select)
    {
        json.WriteStartObject();
        json.WriteNumber("type"u8, (int)select.Kind);
        json.WriteString("custom_id"u8, select.CustomId);
        json.WriteString("placeholder"u8, select.Placeholder);
        if (select.Kind == SelectKind.Text)
            WriteOptions(json, select.Options);
        if (select.Kind == SelectKind.Channel)
            WriteChannelTypes(json);
        json.WriteEndObject();
    }

    private static void WriteOptions(Utf8JsonWriter json, IReadOnlyList<SelectOption> options)
    {
        json.WriteStartArray("options"u8);
        foreach (var option in options)
        {
            json.WriteStartObject();
            json.WriteString("label"u8, option.Label);
            json.WriteString("value"u8, option.Value);
            if (option.Description is { } description)
                json.WriteString("description"u8, description);
            if (option.IsChosen)
                json.WriteBoolean("default"u8, true);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteChannelTypes(Utf8JsonWriter json)
    {
        json.WriteStartArray("channel_types"u8);
        foreach (var type in ChannelTypes)
            json.WriteNumberValue(type);
        json.WriteEndArray();
    }

    private static void Button(Utf8JsonWriter json, Button button)
    {
        json.WriteStartObject();
        json.WriteNumber("type"u8, ButtonType);
        json.WriteNumber("style"u8, (int)button.Style);
        json.WriteString("label"u8, button.Label);
        if (button.CustomId is { } id)
            json.WriteString("custom_id"u8, id);
        if (button.Url is { } url)
            json.WriteString("url"u8, url);
        if (button.Disabled)
            json.WriteBoolean("disabled"u8, true);
        json.WriteEndObject();
    }
}
