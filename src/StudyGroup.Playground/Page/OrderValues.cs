using System.Text.Json;
using StudyGroup.Playground.LocalDiscord.People;

namespace StudyGroup.Playground.Page;

/// <summary>
/// The values of options and inputs from the page. A file is an object,
/// <c>{ "name": "schedule.md", "type": "text/markdown", "data": … }</c>, with its bytes in base64, at most 10 MiB.
/// </summary>
internal static class OrderValues
{
    public static Dictionary<string, object> Read(Dictionary<string, JsonElement> options) =>
        options.ToDictionary(option => option.Key, option => Read(option.Value));

    private static object Read(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetInt64(out var whole) => whole,
        JsonValueKind.Number => value.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Object when ReadFile(value) is { } file => file,
        JsonValueKind.Array => value.EnumerateArray().Select(Read).ToArray(),
        _ => value.ToString(),
    };

    private static Upload? ReadFile(JsonElement file) =>
        Text(file, "name") is { Length: > 0 } name && file.TryGetProperty("data", out var data)
        && data.ValueKind == JsonValueKind.String && data.TryGetBytesFromBase64(out var bytes)
            ? new Upload(name, Text(file, "type") is { Length: > 0 } type ? type : "application/octet-stream", bytes)
            : null;

    private static string? Text(JsonElement file, string name) =>
        file.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
}
