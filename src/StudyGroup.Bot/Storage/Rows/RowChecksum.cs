using System.Buffers;
using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;
using LiteDB;

namespace StudyGroup.Bot.Storage.Rows;

/// <summary>
/// The checksum that every row carries: XxHash64 over the row's canonical bytes, which depend on what the row says and not on how a
/// database stores it. docs/storage.md describes them.
/// </summary>
internal static class RowChecksum
{
    /// <summary>The field that holds it, as a 64-bit integer. It's left out when the checksum is computed.</summary>
    public const string Field = "Checksum";

    /// <summary>Puts the checksum into a row, in place of an older one.</summary>
    public static void Set(BsonDocument row) => row[Field] = Of(row);

    /// <summary>Whether a row is as it was written. A row without a checksum isn't.</summary>
    public static bool Holds(BsonDocument row)
    {
        try
        {
            return row[Field] is { IsNumber: true } stored && stored.AsInt64 == Of(row);
        }
        catch (NotSupportedException)
        {
            // We wrote no such value.
            return false;
        }
    }

    /// <summary>The checksum of a row.</summary>
    /// <exception cref="NotSupportedException">A value has a type that none of our rows use, such as a floating-point number.</exception>
    public static long Of(BsonDocument row)
    {
        var hash = new XxHash64();
        AppendDocument(hash, row, isRow: true);
        return unchecked((long)hash.GetCurrentHashAsUInt64());
    }

    /// <summary>The checksum of values in a row. It's stored nowhere.</summary>
    public static ulong Of(params ReadOnlySpan<BsonValue> values)
    {
        var hash = new XxHash64();
        foreach (var value in values) Append(hash, value);
        return hash.GetCurrentHashAsUInt64();
    }

    private static void Append(XxHash64 hash, BsonValue value)
    {
        switch (value.Type)
        {
            case BsonType.Null:
                hash.Append("n"u8);
                break;
            case BsonType.Boolean:
                hash.Append(value.AsBoolean ? "t"u8 : "f"u8);
                break;
            case BsonType.Int32 or BsonType.Int64:
                AppendNumber(hash, (byte)'i', value.AsInt64);
                break;
            case BsonType.String:
                AppendText(hash, value.AsString);
                break;
            case BsonType.Binary:
                AppendNumber(hash, (byte)'b', value.AsBinary.Length);
                hash.Append(value.AsBinary);
                break;
            case BsonType.Array:
                AppendNumber(hash, (byte)'a', value.AsArray.Count);
                foreach (var item in value.AsArray)
                    Append(hash, item);
                break;
            case BsonType.Document:
                AppendDocument(hash, value.AsDocument, isRow: false);
                break;
            default:
                throw new NotSupportedException($"A row can't have a value of type {value.Type}.");
        }
    }

    private static void AppendDocument(XxHash64 hash, BsonDocument document, bool isRow)
    {
        var names = document.Keys.Where(name => !isRow || name != Field).ToArray();
        Array.Sort(names, StringComparer.Ordinal);
        AppendNumber(hash, (byte)'d', names.Length);
        foreach (var name in names)
        {
            AppendText(hash, name);
            Append(hash, document[name]);
        }
    }

    private static void AppendText(XxHash64 hash, string text)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            var length = Encoding.UTF8.GetBytes(text, bytes);
            AppendNumber(hash, (byte)'s', length);
            hash.Append(bytes.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private static void AppendNumber(XxHash64 hash, byte tag, long number)
    {
        Span<byte> bytes = stackalloc byte[1 + sizeof(long)];
        bytes[0] = tag;
        BinaryPrimitives.WriteInt64LittleEndian(bytes[1..], number);
        hash.Append(bytes);
    }
}
