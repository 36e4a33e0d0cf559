using System.Text.Json;

namespace StudyGroup.Playground.LocalDiscord.World;

/// <summary>What a reader sees of a message, a line a part: content, then each embed from top to bottom. Markdown stays as it is.</summary>
internal static class MessageText
{
    public static string Of(Message message)
    {
        IEnumerable<string?> parts = [message.Content, .. message.Embeds.EnumerateArray().SelectMany(OfEmbed)];
        return string.Join('\n', parts.Where(part => !string.IsNullOrEmpty(part)));
    }

    private static IEnumerable<string?> OfEmbed(JsonElement embed)
    {
        yield return Text(embed, "author", "name");
        yield return Text(embed, "title");
        yield return Text(embed, "description");
        if (embed.TryGetProperty("fields", out var fields))
        {
            foreach (var field in fields.EnumerateArray())
            {
                yield return Text(field, "name");
                yield return Text(field, "value");
            }
        }

        yield return Text(embed, "footer", "text");
    }

    private static string? Text(JsonElement element, params string[] path)
    {
        foreach (var name in path)
        {
            if (!element.TryGetProperty(name, out element))
                return null;
        }

        return element.GetString();
    }
}
