using System.Text.Json;
using System.Text.Json.Nodes;

namespace StudyGroup.Playground.LocalDiscord.Wire;

/// <summary>Discord's conventions: ids and permissions are strings, times are ISO 8601 in UTC.</summary>
internal static class Json
{
    public static string Text(this DateTimeOffset time) =>
        time.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ss.ffffff+00:00", System.Globalization.CultureInfo.InvariantCulture);

    public static string Text(this World.Permissions permissions) => World.Snowflakes.Text((ulong)permissions);

    public static JsonArray Array(this IEnumerable<JsonNode?> items) => new([.. items]);

    public static JsonArray Ids(this IEnumerable<ulong> ids) => ids.Select(id => (JsonNode?)World.Snowflakes.Text(id)).Array();

    public static JsonArray Copy(this JsonElement array) => JsonArray.Create(array)!;

    public static JsonElement ToElement(this JsonNode node) => JsonSerializer.SerializeToElement(node);
}
