using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using StudyGroup.Playground.LocalDiscord.Interactions;
using StudyGroup.Playground.LocalDiscord.Validation;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.LocalDiscord.People;

/// <summary>Turns what a person entered for an option into what Discord sends, or says why the client wouldn't take it.</summary>
internal static class OptionValues
{
    private const long MaxSafeInteger = (1L << 53) - 1;

    public readonly record struct Result(JsonNode? Value, string? Refusal);

    public static Result Read(JsonObject option, object given, Channel where, ResolvedData resolved) =>
        option["type"]!.GetValue<int>() switch
        {
            OptionType.String => Text(option, given),
            OptionType.Integer => Integer(option, given),
            OptionType.Number => Number(option, given),
            OptionType.Boolean => bool.TryParse($"{given}", out var value) ? Ok(value) : Refused("Choose True or False."),
            OptionType.User => Thing(given, where.Guild.FindPerson, resolved.Add, person => person.Id),
            OptionType.Role => Thing(given, where.Guild.FindRole, resolved.Add, role => role.Id),
            OptionType.Channel =>
                Thing(given, id => where.Guild.Channels.FirstOrDefault(channel => channel.Id == id), resolved.Add, channel => channel.Id),
            OptionType.Attachment => File(given, where, resolved),
            var type => Refused($"This local Discord can't fill in options of type {type}."),
        };

    private static Result Text(JsonObject option, object given)
    {
        if (given is not string text)
            return Refused("Enter text.");
        var length = Form.Runes(text);
        if (length == 0)
            return Refused("This option is required. Specify a value.");
        var (min, max) = (Bound(option, "min_length", 0), Bound(option, "max_length", 6000));
        return length < min || length > max
            ? Refused($"Must be between {min} and {max} characters; yours has {length}.")
            : Chosen(option, text, JsonValue.Create(text));
    }

    private static Result Integer(JsonObject option, object given)
    {
        if (!long.TryParse(Convert.ToString(given, CultureInfo.InvariantCulture), CultureInfo.InvariantCulture, out var number)
            || Math.Abs(number) > MaxSafeInteger)
            return Refused("Enter a whole number.");
        return InBounds(option, number) ?? Chosen(option, $"{number}", JsonValue.Create(number));
    }

    private static Result Number(JsonObject option, object given)
    {
        if (!double.TryParse(Convert.ToString(given, CultureInfo.InvariantCulture), CultureInfo.InvariantCulture, out var number))
            return Refused("Enter a number.");
        return InBounds(option, number) ?? Ok(number);
    }

    private static Result? InBounds(JsonObject option, double number) =>
        number < Bound(option, "min_value", double.MinValue) || number > Bound(option, "max_value", double.MaxValue)
            ? Refused($"Must be between {option["min_value"]} and {option["max_value"]}.")
            : null;

    // A choice may be given by its value or by its name.
    private static Result Chosen(JsonObject option, string given, JsonNode value)
    {
        if (option["choices"] is not JsonArray { Count: > 0 } choices)
            return Ok(value);
        var choice = choices.FirstOrDefault(choice => choice!["value"]!.ToString() == given || choice["name"]!.ToString() == given);
        return choice is null ? Refused("Choose one of the options offered.") : Ok(choice["value"]!.DeepClone());
    }

    private static Result Thing<T>(object given, Func<ulong, T?> find, Action<T> resolve, Func<T, ulong> id)
        where T : class
    {
        var thing = given as T ?? (Snowflakes.TryParse($"{given}", out var number) ? find(number) : null);
        if (thing is null)
            return Refused("Choose one from the list.");
        resolve(thing);
        return Ok(Snowflakes.Text(id(thing)));
    }

    private static Result File(object given, Channel where, ResolvedData resolved)
    {
        if (given is not Upload upload)
            return Refused("Choose a file.");
        if (upload.Bytes.Length > Attachment.MaxBytes)
            return Refused("Your files are too powerful. Max file size: 10 MB");
        var attachment = where.Guild.World.Attachments.Add(where, upload.Name, upload.ContentType, upload.Bytes);
        resolved.Add(attachment);
        return Ok(Snowflakes.Text(attachment.Id));
    }

    private static double Bound(JsonObject option, string name, double otherwise) =>
        option[name] is { } bound ? JsonSerializer.SerializeToElement(bound).GetDouble() : otherwise;

    private static Result Ok(JsonNode? value) => new(value, null);

    private static Result Refused(string why) => new(null, why);
}
