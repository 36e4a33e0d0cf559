using System.Buffers;
using System.Text.Json;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Json;

/// <summary>Writes a body of JSON by hand.</summary>
internal static class JsonBody
{
    private static readonly JsonWriterOptions Options = new()
    {
        // The bytes go to Discord as JSON, never into a page: only what JSON itself asks for is escaped.
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    public static ReadOnlyMemory<byte> Write<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, Options))
            write(json, value);
        return buffer.WrittenMemory;
    }

    /// <summary>An id, as the string that Discord wants.</summary>
    public static void WriteId(this Utf8JsonWriter json, Snowflake id)
    {
        Span<byte> digits = stackalloc byte[20];
        id.Value.TryFormat(digits, out var length);
        json.WriteStringValue(digits[..length]);
    }
}
