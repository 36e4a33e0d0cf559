using System.Globalization;
using System.Text.Json;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Json;

/// <summary>
/// Reads Discord's JSON leniently: a missing key, a null and an unexpected kind of value all give null.
/// <see cref="Required{T}(T?, string)"/> is for values that a caller can't do without.
/// </summary>
internal static class JsonElementExtensions
{
    private const NumberStyles Digits = NumberStyles.None;
    private const NumberStyles SignedDigits = NumberStyles.AllowLeadingSign;

    public static JsonElement? GetPropertyOrNull(this JsonElement element, ReadOnlySpan<byte> name) =>
        element.ValueKind is JsonValueKind.Object
        && element.TryGetProperty(name, out var found) && found.ValueKind is not JsonValueKind.Null
            ? found
            : null;

    /// <summary>The items of an array; none if the property isn't one.</summary>
    public static JsonElement.ArrayEnumerator EnumerateItems(this JsonElement element, ReadOnlySpan<byte> name) =>
        element.GetPropertyOrNull(name) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : default;

    /// <summary>The properties of an object; none if the property isn't one.</summary>
    public static JsonElement.ObjectEnumerator EnumerateProperties(this JsonElement element, ReadOnlySpan<byte> name) =>
        element.GetPropertyOrNull(name) is { ValueKind: JsonValueKind.Object } inner ? inner.EnumerateObject() : default;

    public static string? GetStringOrNull(this JsonElement element, ReadOnlySpan<byte> name) =>
        element.GetPropertyOrNull(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    public static bool? GetBooleanOrNull(this JsonElement element, ReadOnlySpan<byte> name) =>
        element.GetPropertyOrNull(name) is { ValueKind: JsonValueKind.True or JsonValueKind.False } flag ? flag.GetBoolean() : null;

    public static long? GetInt64OrNull(this JsonElement element, ReadOnlySpan<byte> name) =>
        element.GetPropertyOrNull(name) is { } value ? value.AsInt64OrNull() : null;

    public static Snowflake? GetIdOrNull(this JsonElement element, ReadOnlySpan<byte> name) =>
        element.GetPropertyOrNull(name) is { } value ? value.AsIdOrNull() : null;

    /// <summary>Permission bits, which arrive as a decimal string.</summary>
    public static Permissions? GetPermissionsOrNull(this JsonElement element, ReadOnlySpan<byte> name) =>
        element.GetIdOrNull(name) is { } bits ? (Permissions)bits.Value : null;

    /// <summary>An integer, whether written as 3, 3.0 or "3".</summary>
    public static long? AsInt64OrNull(this JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Number when element.TryGetInt64(out var whole) => whole,
        JsonValueKind.Number when element.TryGetDouble(out var number) && Math.Abs(number) < 1L << 53 && double.IsInteger(number) =>
            (long)number,
        JsonValueKind.String when long.TryParse(element.GetString(), SignedDigits, CultureInfo.InvariantCulture, out var whole) => whole,
        _ => null,
    };

    /// <summary>An id, which Discord sends as a string.</summary>
    public static Snowflake? AsIdOrNull(this JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Number when element.TryGetUInt64(out var value) => new Snowflake(value),
        JsonValueKind.String when ulong.TryParse(element.GetString(), Digits, CultureInfo.InvariantCulture, out var value) =>
            new Snowflake(value),
        _ => null,
    };

    /// <exception cref="JsonException">The value is null.</exception>
    public static T Required<T>(this T? value, string name)
        where T : struct => value ?? throw new JsonException($"The payload has no usable \"{name}\".");

    /// <inheritdoc cref="Required{T}(T?, string)"/>
    public static string Required(this string? value, string name) =>
        value ?? throw new JsonException($"The payload has no usable \"{name}\".");
}
