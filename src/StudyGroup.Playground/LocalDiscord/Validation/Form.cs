using System.Globalization;
using System.Text.Json;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.LocalDiscord.Validation;

/// <summary>An object in a request's body: reads fields and records their errors. Null counts as absent.</summary>
internal readonly record struct Form(JsonElement Json, FormErrors Errors, string Path = "")
{
    public void Refuse(string field, string code, string message) => Errors.Add(At(field), code, message);

    public bool Has(string name) => Value(name) is not null;

    /// <summary>Whether the field is present, even as null.</summary>
    public bool Names(string name) => Json.ValueKind == JsonValueKind.Object && Json.TryGetProperty(name, out _);

    public JsonElement? Value(string name) =>
        Json.ValueKind == JsonValueKind.Object && Json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
            ? value
            : null;

    public string? Text(string name, int min = 0, int max = int.MaxValue, bool required = false)
    {
        if (Value(name) is not { } value)
            return Missing<string>(name, required);
        if (value.ValueKind != JsonValueKind.String)
            return Wrong<string>(name, "STRING_TYPE_CONVERT", "Could not interpret value as string.");

        var text = value.GetString()!;
        if (text.Trim().Length == 0 && min > 0)
            return Wrong<string>(name, "BASE_TYPE_REQUIRED", "This field is required");
        CheckLength(name, Runes(text), min, max);
        return text;
    }

    public long? Integer(string name, long min = long.MinValue, long max = long.MaxValue, bool required = false)
    {
        if (Value(name) is not { } value)
        {
            Missing<string>(name, required);
            return null;
        }

        var read = value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number)
            || value.ValueKind == JsonValueKind.String && long.TryParse(value.GetString(), CultureInfo.InvariantCulture, out number)
            ? number : (long?)null;
        if (read is null)
            Refuse(name, "NUMBER_TYPE_COERCE", $"Value \"{value}\" is not int.");
        else if (read < min)
            Refuse(name, "NUMBER_TYPE_MIN", $"int value should be greater than or equal to {min}.");
        else if (read > max)
            Refuse(name, "NUMBER_TYPE_MAX", $"int value should be less than or equal to {max}.");
        return read;
    }

    public bool? Boolean(string name)
    {
        if (Value(name) is not { } value)
            return null;
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return value.GetBoolean();
        Refuse(name, "BOOLEAN_TYPE_CONVERT", "Must be either true or false.");
        return null;
    }

    public ulong? Id(string name)
    {
        if (Value(name) is not { } value)
            return null;
        if (Snowflakes.TryParse(value.ToString(), out var id))
            return id;
        Refuse(name, "NUMBER_TYPE_COERCE", $"Value \"{value}\" is not snowflake.");
        return null;
    }

    public Form? Object(string name)
    {
        if (Value(name) is not { } value)
            return null;
        if (value.ValueKind == JsonValueKind.Object)
            return new Form(value, Errors, At(name));
        Refuse(name, "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType");
        return null;
    }

    public IReadOnlyList<Form> List(string name, int min = 0, int max = int.MaxValue)
    {
        if (Value(name) is not { } value)
        {
            if (min > 0)
                Missing<string>(name, required: true);
            return [];
        }

        if (value.ValueKind != JsonValueKind.Array)
        {
            Refuse(name, "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
            return [];
        }

        CheckLength(name, value.GetArrayLength(), min, max);
        var (errors, path) = (Errors, At(name));
        return [.. value.EnumerateArray().Select((item, index) => new Form(item, errors, $"{path}.{index}"))];
    }

    public static int Runes(string text) => text.EnumerateRunes().Count();

    private string At(string name) => Path.Length == 0 || name.Length == 0 ? Path + name : $"{Path}.{name}";

    private T? Missing<T>(string name, bool required) =>
        required ? Wrong<T>(name, "BASE_TYPE_REQUIRED", "This field is required") : default;

    private T? Wrong<T>(string name, string code, string message)
    {
        Refuse(name, code, message);
        return default;
    }

    private void CheckLength(string name, int length, int min, int max)
    {
        if (length >= min && length <= max)
            return;
        if (min > 0 && max < int.MaxValue)
            Refuse(name, "BASE_TYPE_BAD_LENGTH", $"Must be between {min} and {max} in length.");
        else if (length > max)
            Refuse(name, "BASE_TYPE_MAX_LENGTH", $"Must be {max} or fewer in length.");
        else
            Refuse(name, "BASE_TYPE_MIN_LENGTH", $"Must be {min} or more in length.");
    }
}
