using System.Collections.ObjectModel;
using System.Text.Json;
using StudyGroup.Discord.Commands;
using StudyGroup.Discord.Json;

namespace StudyGroup.Discord.Interactions;

/// <summary>
/// A command's path and options. See https://docs.discord.com/developers/interactions/receiving-and-responding
/// (application command interaction data option structure).
/// </summary>
/// <param name="Path">The command and its subcommands.</param>
/// <param name="Values">The options by name.</param>
/// <param name="Focused">The name of the option being typed; null if the command was sent.</param>
internal sealed record CommandOptions(IReadOnlyList<string> Path, IReadOnlyDictionary<string, OptionValue> Values, string? Focused)
{
    private const int SubCommand = (int)CommandOptionType.SubCommand;
    private const int SubCommandGroup = (int)CommandOptionType.SubCommandGroup;
    private static readonly IReadOnlyDictionary<string, OptionValue> NoValues = ReadOnlyDictionary<string, OptionValue>.Empty;

    public static CommandOptions Parse(JsonElement data, bool isTyping)
    {
        var path = new List<string>(2) { data.GetStringOrNull("name"u8).Required("data.name") };
        var level = data;
        while (Inner(level) is { } inner)
        {
            path.Add(inner.GetStringOrNull("name"u8).Required("options.name"));
            level = inner;
        }

        Dictionary<string, OptionValue>? values = null;
        string? focused = null;
        foreach (var option in level.EnumerateItems("options"u8))
        {
            if (option.GetStringOrNull("name"u8) is not { } name)
                continue;
            var hasFocus = isTyping && option.GetBooleanOrNull("focused"u8) == true;
            if (hasFocus)
                focused = name;
            if (option.GetPropertyOrNull("value"u8) is not { } value)
                continue;
            if ((hasFocus ? Typed(value) : Value(option.GetInt64OrNull("type"u8), value)) is { } read)
                (values ??= [])[name] = read;
        }

        return new CommandOptions(path, values ?? NoValues, focused);
    }

    private static JsonElement? Inner(JsonElement level)
    {
        foreach (var option in level.EnumerateItems("options"u8))
        {
            if (option.GetInt64OrNull("type"u8) is SubCommand or SubCommandGroup)
                return option;
        }

        return null;
    }

    // Unfinished input can be anything, including text in an integer option.
    private static OptionValue Typed(JsonElement value) =>
        new(Text: value.ValueKind is JsonValueKind.String ? value.GetString() : value.GetRawText());

    private static OptionValue? Value(long? type, JsonElement value) => (CommandOptionType?)type switch
    {
        CommandOptionType.String when value.ValueKind is JsonValueKind.String => new(Text: value.GetString()),
        CommandOptionType.Integer => value.AsInt64OrNull() is { } whole ? new(Integer: whole) : null,
        CommandOptionType.Boolean when value.ValueKind is JsonValueKind.True or JsonValueKind.False => new(Boolean: value.GetBoolean()),
        CommandOptionType.User or CommandOptionType.Channel or CommandOptionType.Role or CommandOptionType.Attachment =>
            value.AsIdOrNull() is { } id ? new(Id: id) : null,
        _ => null,
    };
}
