using System.Text.Json.Nodes;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.LocalDiscord.Validation;

/// <summary>
/// Checks the options of a command, which nest command → group → subcommand and no deeper.
/// See https://docs.discord.com/developers/interactions/application-commands, "Application Command Option Structure".
/// </summary>
internal static class OptionForm
{
    public static JsonArray ReadAll(Form parent, int parentType = 0)
    {
        var result = new JsonArray();
        var names = new HashSet<string>();
        var (optionalSeen, valueSeen, nestedSeen) = (false, false, false);
        foreach (var form in parent.List("options", max: 25))
        {
            var option = Read(form, parentType);
            var isNested = option["type"]!.GetValue<int>() <= OptionType.SubCommandGroup;
            var isRequired = option["required"] is not null;
            if (!names.Add(option["name"]?.ToString() ?? ""))
                form.Refuse("name", "APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATE", "Option names must be unique.");
            if (isRequired && optionalSeen)
                form.Refuse(
                    "", "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", "Required options must be placed before non-required options");
            optionalSeen |= !isNested && !isRequired;
            valueSeen |= !isNested;
            nestedSeen |= isNested;
            result.Add(option);
        }

        if (valueSeen && nestedSeen)
            parent.Refuse("options", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
                "Sub-command and sub-command group option types are mutually exclusive to all other types");
        return result;
    }

    private static JsonObject Read(Form form, int parentType)
    {
        var type = (int)(form.Integer("type", 1, 11, required: true) ?? OptionType.String);
        if (!MayStandIn(type, parentType))
            form.Refuse("type", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "This option type isn't allowed here.");
        var name = form.Text("name", 1, 32, required: true);
        if (name is not null && !CommandName.IsValid(name))
            form.Refuse("name", "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");

        var json = new JsonObject
        {
            ["type"] = type,
            ["name"] = name,
            ["name_localizations"] = CommandForm.Localizations(form, "name_localizations"),
            ["description"] = form.Text("description", 1, 100, required: true),
            ["description_localizations"] = CommandForm.Localizations(form, "description_localizations"),
        };
        if (type <= OptionType.SubCommandGroup)
            ReadNested(form, json, type);
        else
            ReadValueOption(form, json, type);
        return json;
    }

    private static bool MayStandIn(int type, int parentType) => parentType switch
    {
        0 => true,
        OptionType.SubCommandGroup => type == OptionType.SubCommand,
        _ => type > OptionType.SubCommandGroup,
    };

    private static void ReadNested(Form form, JsonObject json, int type)
    {
        var options = ReadAll(form, type);
        if (options.Count > 0)
            json["options"] = options;
    }

    // Discord leaves out what is false or absent.
    private static void ReadValueOption(Form form, JsonObject json, int type)
    {
        if (form.Boolean("required") == true)
            json["required"] = true;
        if (form.Boolean("autocomplete") == true)
            json["autocomplete"] = true;
        if (form.List("options").Count > 0)
            form.Refuse("options", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Only sub-commands and groups have options.");
        CheckChoices(form, json, type);

        KeepNumber(form, json, "min_length", 0, 6000, type == OptionType.String);
        KeepNumber(form, json, "max_length", 1, 6000, type == OptionType.String);
        KeepNumber(form, json, "min_value", long.MinValue, long.MaxValue, type is OptionType.Integer or OptionType.Number);
        KeepNumber(form, json, "max_value", long.MinValue, long.MaxValue, type is OptionType.Integer or OptionType.Number);
        if (type == OptionType.Channel && form.List("channel_types") is { Count: > 0 })
            json["channel_types"] = JsonArray.Create(form.Value("channel_types")!.Value);
    }

    private static void CheckChoices(Form form, JsonObject json, int type)
    {
        var takesText = type is OptionType.String or OptionType.Integer or OptionType.Number;
        if (json["autocomplete"] is not null && !takesText)
            form.Refuse("autocomplete", "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID",
                "Autocomplete is only for string, integer and number options.");
        if (form.List("choices").Count == 0)
            return;

        if (json["autocomplete"] is not null || !takesText)
            form.Refuse("choices", "APPLICATION_COMMAND_OPTIONS_CHOICES_INVALID", "This option cannot have choices.");
        ChoicesForm.Check(form, type);
        var choices = JsonArray.Create(form.Value("choices")!.Value)!;
        foreach (var choice in choices.OfType<JsonObject>())
            choice.TryAdd("name_localizations", null);
        json["choices"] = choices;
    }

    private static void KeepNumber(Form form, JsonObject json, string name, long min, long max, bool belongs)
    {
        if (form.Value(name) is not { } value)
            return;
        if (!belongs)
            form.Refuse(name, "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", $"This option type has no {name}.");
        form.Integer(name, min, max);
        json[name] = JsonValue.Create(value);
    }
}
