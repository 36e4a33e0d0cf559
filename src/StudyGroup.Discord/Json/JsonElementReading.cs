using System.Globalization;
using System.Text.Json;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Json;

/// <summary>
/// Reads Discord's JSON, in which a missing key, a null and a kind never seen before are all ordinary:
/// each of these gives null, unless the caller says that it cannot go on without.
/// </summary>
internal static class JsonElementReading
{
    /// <summary>The member, or null where it is missing or null, or this is no object.</summary>
    public static JsonElement? Member(this JsonElement element, ReadOnlySpan<byte> name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null
            ? member
            : null;

    /// <summary>The member's items; none where it is no array.</summary>
    public static JsonElement.ArrayEnumerator Items(this JsonElement element, ReadOnlySpan<byte> name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : default;

    /// <summary>The member's own members; none where it is no object.</summary>
    public static JsonElement.ObjectEnumerator Entries(this JsonElement element, ReadOnlySpan<byte> name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Object } map ? map.EnumerateObject() : default;

    public static string? Text(this JsonElement element, ReadOnlySpan<byte> name) =>
        element.Member(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    public static bool? Flag(this JsonElement element, ReadOnlySpan<byte> name) =>
        element.Member(name) is { ValueKind: JsonValueKind.True or JsonValueKind.False } flag ? flag.GetBoolean() : null;

    public static long? Whole(this JsonElement element, ReadOnlySpan<byte> name) =>
        element.Member(name) is { } member ? member.AsWhole() : null;

    public static Snowflake? Id(this JsonElement element, ReadOnlySpan<byte> name) =>
        element.Member(name) is { } member ? member.AsId() : null;

    /// <summary>Permission bits, which come as a decimal string; none where they are missing.</summary>
    public static Permissions? Permissions(this JsonElement element, ReadOnlySpan<byte> name) =>
        element.Id(name) is { } bits ? (Permissions)bits.Value : null;

    /// <summary>A whole number, also as a string or as "3.0".</summary>
    public static long? AsWhole(this JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Number when element.TryGetInt64(out var whole) => whole,
        JsonValueKind.Number when element.TryGetDouble(out var number) && Math.Abs(number) < 1L << 53 && Math.Floor(number) == number => (long)number,
        JsonValueKind.String when long.TryParse(element.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => whole,
        _ => null,
    };

    /// <summary>An id, as the string that Discord sends or as a number.</summary>
    public static Snowflake? AsId(this JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Number when element.TryGetUInt64(out var value) => new Snowflake(value),
        JsonValueKind.String when ulong.TryParse(element.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var value) => new Snowflake(value),
        _ => null,
    };

    /// <summary>What the payload must have to be of use.</summary>
    /// <exception cref="JsonException">It has not.</exception>
    public static T Needed<T>(this T? value, string name)
        where T : struct => value ?? throw new JsonException($"The payload has no usable '{name}'.");

    /// <inheritdoc cref="Needed{T}(T?, string)"/>
    public static string Needed(this string? value, string name) =>
        value ?? throw new JsonException($"The payload has no usable '{name}'.");
}
