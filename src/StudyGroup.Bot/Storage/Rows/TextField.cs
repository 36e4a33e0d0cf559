using System.Runtime.InteropServices;
using LiteDB;

namespace StudyGroup.Bot.Storage.Rows;

/// <summary>
/// A text in a row. If LiteDB can't keep it as text, because of a NUL or half a surrogate pair, it's kept as UTF-16 bytes.
/// </summary>
internal static class TextField
{
    /// <summary>The text as a value.</summary>
    public static BsonValue? Of(string? text) => text switch
    {
        null => null,
        _ when IsPlain(text) => new BsonValue(text),
        _ => new BsonValue(MemoryMarshal.AsBytes(text.AsSpan()).ToArray()),
    };

    /// <summary>The text in a field.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public static string Text(this BsonDocument row, string field) =>
        row.OptionalText(field) ?? throw new InvalidDataException($"the field {field} is missing");

    /// <summary>The text in a field, or null.</summary>
    public static string? OptionalText(this BsonDocument row, string field) => row[field].IsNull ? null : From(row[field]);

    /// <summary>The text in a value.</summary>
    public static string From(BsonValue value) =>
        value.IsBinary ? new string(MemoryMarshal.Cast<byte, char>(value.AsBinary)) : value.AsString;

    private static bool IsPlain(string text)
    {
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            if (rest[0] == '\0' || System.Text.Rune.DecodeFromUtf16(rest, out _, out var length) != System.Buffers.OperationStatus.Done)
                return false;
            rest = rest[length..];
        }

        return true;
    }
}
