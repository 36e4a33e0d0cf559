using System.Collections.ObjectModel;
using System.Text.Json;
using StudyGroup.Discord.Commands;
using StudyGroup.Discord.Json;

namespace StudyGroup.Discord.Interactions;

/// <summary>A command's words and its options' values. See https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-application-command-interaction-data-option-structure.</summary>
/// <param name="Path">The command and its subcommands.</param>
/// <param name="Values">The options by name.</param>
/// <param name="Focused">While typing: the option that has the focus.</param>
internal sealed record CommandOptions(IReadOnlyList<string> Path, IReadOnlyDictionary<string, OptionValue> Values, string? Focused)
{
    private const int SubCommand = (int)CommandOptionType.SubCommand;
    private const int SubCommandGroup = 2;

    /// <param name="data">The interaction's data.</param>
    /// <param name="isTyping">Whether the option that has the focus may hold anything.</param>
    public static CommandOptions Parse(JsonElement data, bool isTyping)
    {
        var path = new List<string>(2) { data.Text("name"u8).Needed("data.name") };
        var level = data;
        while (Inner(level) is { } inner)
        {
            path.Add(inner.Text("name"u8).Needed("options.name"));
            level = inner;
        }

        Dictionary<string, OptionValue>? values = null;
        string? focused = null;
        foreach (var option in level.Items("options"u8))
        {
            if (option.Text("name"u8) is not { } name)
                continue;
            var hasFocus = isTyping && option.Flag("focused"u8) == true;
            if (hasFocus)
                focused = name;
            if (option.Member("value"u8) is { } value && (hasFocus ? Typed(value) : Value(option.Whole("type"u8), value)) is { } read)
                (values ??= [])[name] = read;
        }

        return new CommandOptions(path, values ?? (IReadOnlyDictionary<string, OptionValue>)ReadOnlyDictionary<string, OptionValue>.Empty, focused);
    }

    private static JsonElement? Inner(JsonElement level)
    {
        foreach (var option in level.Items("options"u8))
        {
            if (option.Whole("type"u8) is SubCommand or SubCommandGroup)
                return option;
        }

        return null;
    }

    // What is still being typed may be a number, a part of one, or nothing that its option would take.
    private static OptionValue Typed(JsonElement value) =>
        new(Text: value.ValueKind is JsonValueKind.String ? value.GetString() : value.GetRawText());

    private static OptionValue? Value(long? type, JsonElement value) => (CommandOptionType?)type switch
    {
        CommandOptionType.String when value.ValueKind is JsonValueKind.String => new(Text: value.GetString()),
        CommandOptionType.Integer => value.AsWhole() is { } whole ? new(Integer: whole) : null,
        CommandOptionType.Boolean when value.ValueKind is JsonValueKind.True or JsonValueKind.False => new(Boolean: value.GetBoolean()),
        CommandOptionType.User or CommandOptionType.Channel or CommandOptionType.Role or CommandOptionType.Attachment => value.AsId() is { } id ? new(Id: id) : null,
        _ => null,
    };
}
