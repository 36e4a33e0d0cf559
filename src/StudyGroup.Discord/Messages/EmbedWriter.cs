using System.Text.Json;

namespace StudyGroup.Discord.Messages;

/// <summary>Writes an embed without its empty parts. See https://docs.discord.com/developers/resources/message#embed-object.</summary>
internal static class EmbedWriter
{
    public static void Write(Utf8JsonWriter json, Embed embed)
    {
        json.WriteStartObject();
        if (embed.Title.Length > 0)
            json.WriteString("title"u8, embed.Title);
        if (embed.Description.Length > 0)
            json.WriteString("description"u8, embed.Description);
        if (embed.Color is { } color)
            json.WriteNumber("color"u8, color);
        if (embed.Fields.Count > 0)
            WriteFields(json, embed.Fields);
        if (embed.Footer.Length > 0)
        {
            json.WriteStartObject("footer"u8);
            json.WriteString("text"u8, embed.Footer);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter json, IReadOnlyList<EmbedField> fields)
    {
        json.WriteStartArray("fields"u8);
        foreach (var field in fields)
        {
            json.WriteStartObject();
            json.WriteString("name"u8, field.Name);
            json.WriteString("value"u8, field.Value);
            json.WriteBoolean("inline"u8, field.Inline);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
