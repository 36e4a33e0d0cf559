using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using LiteDB;

namespace StudyGroup.Bot.Storage.Postgres;

/// <summary>
/// Documents as JSON and back, exactly. Whole numbers, texts, booleans, lists and nested documents are what they are in JSON; bytes become
/// <c>{"$bytes": "base64"}</c>. Rows have no other values.
/// </summary>
internal static class DocumentJson
{
    private const string Bytes = "$bytes";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A document as UTF-8 JSON.</summary>
    /// <exception cref="NotSupportedException">A value has a type that none of our rows use, such as a floating-point number.</exception>
    public static byte[] Write(BsonDocument document)
    {
        var buffer = new ArrayBufferWriter<byte>(1_024);
        using (var json = new Utf8JsonWriter(buffer, Options)) Write(json, document);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The document in UTF-8 JSON.</summary>
    /// <exception cref="InvalidDataException">It isn't a document that we wrote.</exception>
    public static BsonDocument Read(ReadOnlySpan<byte> json) => ReadValue(json) is BsonDocument document
        ? document
        : throw new InvalidDataException("a row isn't a JSON object");

    /// <summary>The value in UTF-8 JSON.</summary>
    /// <exception cref="InvalidDataException">It isn't a value that we wrote.</exception>
    public static BsonValue ReadValue(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        return Read(ref reader);
    }

    private static void Write(Utf8JsonWriter json, BsonValue value)
    {
        switch (value.Type)
        {
            case BsonType.Null:
                json.WriteNullValue();
                break;
            case BsonType.Boolean:
                json.WriteBooleanValue(value.AsBoolean);
                break;
            case BsonType.Int32 or BsonType.Int64:
                json.WriteNumberValue(value.AsInt64);
                break;
            case BsonType.String:
                json.WriteStringValue(value.AsString);
                break;
            case BsonType.Binary:
                json.WriteStartObject();
                json.WriteBase64String(Bytes, value.AsBinary);
                json.WriteEndObject();
                break;
            case BsonType.Array:
                json.WriteStartArray();
                foreach (var item in value.AsArray) Write(json, item);
                json.WriteEndArray();
                break;
            case BsonType.Document:
                json.WriteStartObject();
                foreach (var (name, item) in value.AsDocument)
                {
                    json.WritePropertyName(name);
                    Write(json, item);
                }

                json.WriteEndObject();
                break;
            default:
                throw new NotSupportedException($"A row can't have a value of type {value.Type}.");
        }
    }

    private static BsonValue Read(ref Utf8JsonReader json)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.Null:
                return BsonValue.Null;
            case JsonTokenType.True or JsonTokenType.False:
                return json.GetBoolean();
            case JsonTokenType.Number when json.TryGetInt32(out var small):
                return small;
            case JsonTokenType.Number when json.TryGetInt64(out var number):
                return number;
            case JsonTokenType.String:
                return json.GetString();
            case JsonTokenType.StartArray:
                var items = new BsonArray();
                while (json.Read() && json.TokenType != JsonTokenType.EndArray) items.Add(Read(ref json));
                return items;
            case JsonTokenType.StartObject:
                return ReadObject(ref json);
            default:
                throw new InvalidDataException("a row has a number that isn't a 64-bit integer");
        }
    }

    private static BsonValue ReadObject(ref Utf8JsonReader json)
    {
        var document = new BsonDocument();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = json.GetString()!;
            json.Read();
            if (name == Bytes)
            {
                var bytes = json.GetBytesFromBase64();
                json.Read();
                return bytes;
            }

            document[name] = Read(ref json);
        }

        return document;
    }
}
