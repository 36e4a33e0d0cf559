using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using StudyGroup.Core.Features.Backup.Format;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Backup;

/// <summary>Reads and writes a group's file as JSON.</summary>
internal static class GroupFileJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
        AllowDuplicateProperties = false,
        PropertyNameCaseInsensitive = false,
        // The file never becomes part of a web page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false),
            new IdConverter(),
            new PatternConverter<Instant>(InstantPattern.ExtendedIso),
            new PatternConverter<LocalDate>(LocalDatePattern.Iso),
            new PatternConverter<LocalTime>(LocalTimePattern.ExtendedIso),
            new PatternConverter<Duration>(DurationPattern.Roundtrip),
        },
    };

    /// <summary>Writes a file.</summary>
    public static string Write(GroupFile file) => JsonSerializer.Serialize(file, Options);

    /// <summary>Writes a finished season, to compare it with another.</summary>
    public static string Write(SeasonFile season) => JsonSerializer.Serialize(season, Options);

    /// <summary>Whether a text looks like JSON rather than a schedule.</summary>
    public static bool IsMeant(string text) => text.AsSpan().TrimStart('\uFEFF').TrimStart().StartsWith('{');

    /// <summary>Reads a file, or says where it's wrong. The text may be anything.</summary>
    public static Outcome<GroupFile> Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text.TrimStart('\uFEFF'));
            if (!document.RootElement.TryGetProperty("format", out var format) || format.ValueKind != JsonValueKind.String
                || format.GetString() != GroupFile.Name)
                return new Refusal($"That JSON isn't one of my exports: its “format” isn't “{GroupFile.Name}”.");
            if (!document.RootElement.TryGetProperty("version", out var version) || version.ValueKind != JsonValueKind.Number
                || !version.TryGetInt32(out var number) || number != GroupFile.Newest)
                return new Refusal($"I can't read that version of an export: its “version” isn't {GroupFile.Newest}.");
            return document.Deserialize<GroupFile>(Options)!;
        }
        catch (JsonException wrong)
        {
            return new Refusal($"I can't read that JSON: there's something wrong at “{wrong.Path ?? "$"}”{Line(wrong)}.");
        }
        catch (InvalidOperationException)
        {
            return new Refusal($"I can't read that JSON: a text in it is cut off in the middle of a character.");
        }
    }

    private static string Line(JsonException wrong) =>
        wrong is { Path: null, LineNumber: { } line } ? string.Create(CultureInfo.InvariantCulture, $", line {line + 1}") : "";

    /// <summary>Converts values with a NodaTime pattern.</summary>
    private sealed class PatternConverter<T>(IPattern<T> pattern) : JsonConverter<T>
        where T : struct
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && pattern.Parse(reader.GetString()!) is { Success: true, Value: var value }
                ? value
                : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(pattern.Format(value));
    }

    /// <summary>Writes 64-bit ids as strings: many programs would round them as numbers.</summary>
    private sealed class IdConverter : JsonConverter<ulong>
    {
        public override ulong Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String
                && ulong.TryParse(reader.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                ? id
                : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, ulong value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));
    }
}
