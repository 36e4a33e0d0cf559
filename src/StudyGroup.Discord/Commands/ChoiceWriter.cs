using System.Text.Json;

namespace StudyGroup.Discord.Commands;

/// <summary>
/// Writes a choice. See
/// https://docs.discord.com/developers/interactions/application-commands (application command option choice structure).
/// </summary>
internal static class ChoiceWriter
{
    public static void Write(Utf8JsonWriter json, Choice choice)
    {
        json.WriteStartObject();
        json.WriteString("name"u8, choice.Name);
        if (choice.Value.Integer is { } whole)
            json.WriteNumber("value"u8, whole);
        else if (choice.Value.Text is { } text)
            json.WriteString("value"u8, text);
        else
            throw new ArgumentException($"The choice \"{choice.Name}\" has neither a text nor an integer.", nameof(choice));
        json.WriteEndObject();
    }
}
