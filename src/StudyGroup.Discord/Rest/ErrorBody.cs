using System.Text;
using System.Text.Json;
using StudyGroup.Discord.Json;

namespace StudyGroup.Discord.Rest;

/// <summary>
/// Discord's explanation of an error: a code, a message and, for forms, what is wrong with which field.
/// See https://docs.discord.com/developers/reference#error-messages.
/// </summary>
/// <param name="Code">The JSON error code, or 0; null if the answer comes from Cloudflare or a proxy and not from Discord.</param>
/// <param name="Message">The message and the first invalid fields, about 500 characters at most.</param>
internal sealed record ErrorBody(int? Code, string Message)
{
    private const int MaxLength = 500;

    public static ErrorBody Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var words = new StringBuilder(json.RootElement.GetStringOrNull("message"u8) ?? "no reason given");
            if (json.RootElement.GetPropertyOrNull("errors"u8) is { } errors)
                Describe(errors, "", words);
            var code = json.RootElement.GetInt64OrNull("code"u8);
            return new ErrorBody(code is { } number ? (int)Math.Clamp(number, int.MinValue, int.MaxValue) : null, Cut(words.ToString()));
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return new ErrorBody(null, "no reason given");
        }
    }

    /// <summary>
    /// The keys are field names and indexes. The leaves are lists called <c>_errors</c>, which some routes nest once more.
    /// </summary>
    private static void Describe(JsonElement node, string path, StringBuilder words)
    {
        if (words.Length > MaxLength)
            return;

        if (node.ValueKind is JsonValueKind.Array)
        {
            foreach (var item in node.EnumerateArray())
                Describe(item, path, words);
        }
        else if (node.GetStringOrNull("message"u8) is { } message)
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
        if (words.Length <= MaxLength)
            return words;
        var end = char.IsHighSurrogate(words[MaxLength - 1]) ? MaxLength - 1 : MaxLength;
        return words[..end] + " …";
    }
}
