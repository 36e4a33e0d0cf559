using System.Text.Json;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.EndToEnd.Tests;

/// <summary>How much room messages take in a channel, in lines of text as on a wide screen.</summary>
internal static class ChannelHeight
{
    private const int LineLength = 70;
    private const int FieldsInRow = 3;
    private const int ButtonsInRow = 5;

    /// <summary>The lines of all messages, each with a line for its author and one for what it replies to.</summary>
    public static int Of(IEnumerable<Message> messages) => messages.Sum(Of);

    private static int Of(Message message) =>
        1 + (message.RepliesTo is null ? 0 : 1) + Lines(message.Content)
        + message.Embeds.EnumerateArray().Sum(OfEmbed)
        // A row of buttons is as high as two lines.
        + (2 * ((message.Buttons.Count + ButtonsInRow - 1) / ButtonsInRow));

    // Its frame takes as much as a line.
    private static int OfEmbed(JsonElement embed) => 1 + Lines(Text(embed, "title")) + Lines(Text(embed, "description"))
        + (embed.TryGetProperty("fields", out var fields) ? OfFields([.. fields.EnumerateArray()]) : 0)
        + (embed.TryGetProperty("footer", out var footer) ? Lines(Text(footer, "text")) : 0);

    private static int OfFields(IReadOnlyList<JsonElement> fields)
    {
        var inline = fields.Where(f => f.GetProperty("inline").GetBoolean()).ToList();
        return fields.Except(inline).Sum(OfField) + inline.Chunk(FieldsInRow).Sum(row => row.Max(OfField));
    }

    private static int OfField(JsonElement field) => Lines(Text(field, "name")) + Lines(Text(field, "value"));

    private static int Lines(string? text) => string.IsNullOrEmpty(text)
        ? 0
        : MessageTranscript.Shown(text).Split('\n').Sum(line => Math.Max(1, (line.Length + LineLength - 1) / LineLength));

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.GetString() : null;
}
