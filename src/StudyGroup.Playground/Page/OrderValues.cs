using System.Text.Json;

namespace StudyGroup.Playground.Page;

/// <summary>The values of options as they come from the page.</summary>
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
        _ => value.ToString(),
    };
}
