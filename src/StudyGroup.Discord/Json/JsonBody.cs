using System.Buffers;
using System.Text.Json;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Json;

/// <summary>Writes JSON without reflection.</summary>
internal static class JsonBody
{
    private static readonly JsonWriterOptions Options = new()
    {
        // This is never embedded in HTML, so only what JSON requires is escaped.
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

    /// <summary>Writes an id as a string, as Discord expects.</summary>
    public static void WriteId(this Utf8JsonWriter json, Snowflake id)
    {
        Span<byte> digits = stackalloc byte[20];
        id.Value.TryFormat(digits, out var length);
        json.WriteStringValue(digits[..length]);
    }
}
