using System.Text.Json;
using System.Text.RegularExpressions;

namespace StudyGroup.Playground.LocalDiscord.World;

/// <summary>The text of a message, one line per part: content, then each embed from top to bottom. Markdown is kept.</summary>
internal static partial class MessageText
{
    public static string Of(Message message)
    {
        IEnumerable<string?> parts = [message.Content, .. message.HidesEmbeds ? [] : message.Embeds.EnumerateArray().SelectMany(OfEmbed)];
        return string.Join('\n', parts.Where(part => !string.IsNullOrEmpty(part)));
    }

    /// <summary>The links in a message's content, except those in code or in angle brackets, which Discord doesn't preview.</summary>
    public static IReadOnlyList<string> PreviewedLinks(string content) =>
        [.. Link().Matches(Code().Replace(content, " ")).Select(match => match.Value).Distinct()];

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

    [GeneratedRegex("```.*?```|`[^`]*`", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"(?<!<)https?://[^\s<>()]+")]
    private static partial Regex Link();
}
