using System.Text;
using System.Text.Json;
using StudyGroup.Discord.Json;

namespace StudyGroup.Discord.Rest;

/// <summary>
/// What Discord says when it refuses: a code, words, and for forms what is wrong with which field.
/// See https://docs.discord.com/developers/reference#error-messages.
/// </summary>
/// <param name="Code">The JSON error code, 0 where it has none; null where this is no answer of Discord's, but a page of Cloudflare's or a proxy's.</param>
/// <param name="Message">The words, and the first wrong fields, at most some 500 characters.</param>
internal sealed record ErrorBody(int? Code, string Message)
{
    private const int MostWords = 500;

    public static ErrorBody Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var words = new StringBuilder(json.RootElement.Text("message"u8) ?? "no reason given");
            if (json.RootElement.Member("errors"u8) is { } errors)
                Describe(errors, "", words);
            int? code = json.RootElement.Whole("code"u8) is { } number ? (int)Math.Clamp(number, int.MinValue, int.MaxValue) : null;
            return new ErrorBody(code, Cut(words.ToString()));
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return new ErrorBody(null, "no reason given");
        }
    }

    /// <summary>The tree's keys are field names and indexes; its leaves are lists called <c>_errors</c>, which some routes nest once more.</summary>
    private static void Describe(JsonElement node, string path, StringBuilder words)
    {
        if (words.Length > MostWords)
            return;

        if (node.ValueKind is JsonValueKind.Array)
        {
            foreach (var item in node.EnumerateArray())
                Describe(item, path, words);
        }
        else if (node.Text("message"u8) is { } message)
        {
            words.Append("; ").Append(path).Append(": ").Append(message);
        }
        else if (node.ValueKind is JsonValueKind.Object)
        {
            foreach (var member in node.EnumerateObject())
                Describe(member.Value, member.Name == "_errors" ? path : path.Length == 0 ? member.Name : $"{path}.{member.Name}", words);
        }
    }

    private static string Cut(string words)
    {
        if (words.Length <= MostWords)
            return words;
        var end = char.IsHighSurrogate(words[MostWords - 1]) ? MostWords - 1 : MostWords;
        return words[..end] + " …";
    }
}
