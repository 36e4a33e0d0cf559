using System.Text.Json;

namespace StudyGroup.Discord.Interactions;

/// <summary>
/// Writes a modal, with each input in a label (type 18). See https://docs.discord.com/developers/components/reference#label.
/// </summary>
internal static class ModalWriter
{
    private const int Label = 18;
    private const int TextInputType = 4;

    /// <summary>Writes the modal's properties into the current object.</summary>
    public static void WriteProperties(Utf8JsonWriter json, InteractionResponse.Modal modal)
    {
        json.WriteString("custom_id"u8, modal.CustomId);
        json.WriteString("title"u8, modal.Title);
        json.WriteStartArray("components"u8);
        foreach (var input in modal.Inputs)
        {
            json.WriteStartObject();
            json.WriteNumber("type"u8, Label);
            json.WriteString("label"u8, input.Label);
            json.WriteStartObject("component"u8);
            WriteInput(json, input);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteInput(Utf8JsonWriter json, TextInput input)
    {
        json.WriteNumber("type"u8, TextInputType);
        json.WriteString("custom_id"u8, input.CustomId);
        json.WriteNumber("style"u8, input.Paragraph ? 2 : 1);
        json.WriteBoolean("required"u8, input.Required);
        json.WriteNumber("max_length"u8, input.MaxLength);
        if (!string.IsNullOrEmpty(input.Value))
            json.WriteString("value"u8, input.Value);
        if (!string.IsNullOrEmpty(input.Placeholder))
            json.WriteString("placeholder"u8, input.Placeholder);
    }
}
