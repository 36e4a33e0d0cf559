using System.Text.Json;
using System.Text.Json.Nodes;
using StudyGroup.Playground.LocalDiscord.Wire;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.LocalDiscord.Validation;

/// <summary>
/// Checks an application command and fills in Discord's defaults.
/// See https://docs.discord.com/developers/interactions/application-commands#application-command-object.
/// </summary>
internal static class CommandForm
{
    private const int MaxSize = 8000;

    /// <summary>The command to store, without ids and version.</summary>
    public static JsonObject Read(Form form, bool isGlobal)
    {
        var type = (int)(form.Integer("type", 1, 3) ?? CommandType.ChatInput);
        var name = ReadName(form, type);
        var description = type == CommandType.ChatInput ? form.Text("description", 1, 100, required: true) : "";
        var json = new JsonObject
        {
            ["type"] = type,
            ["name"] = name,
            ["name_localizations"] = Localizations(form, "name_localizations"),
            ["description"] = description,
            ["description_localizations"] = Localizations(form, "description_localizations"),
            ["default_member_permissions"] = ReadPermissions(form),
            ["nsfw"] = form.Boolean("nsfw") ?? false,
        };
        if (isGlobal)
        {
            json["integration_types"] = Numbers(form, "integration_types", 1) ?? new JsonArray(0);
            json["contexts"] = Numbers(form, "contexts", 2) ?? new JsonArray(0, 1, 2);
            json["dm_permission"] = json["contexts"]!.AsArray().Any(context => context!.ToString() == "1");
        }

        if (type != CommandType.ChatInput)
            RefuseWhatMenusLack(form);
        var options = type == CommandType.ChatInput ? OptionForm.ReadAll(form) : [];
        if (options.Count > 0)
            json["options"] = options;
        if (Size(json) > MaxSize)
            form.Refuse("", "APPLICATION_COMMAND_TOO_LARGE", $"Command exceeds maximum size ({MaxSize})");
        return json;
    }

    // A context menu command has only a name.
    private static void RefuseWhatMenusLack(Form form)
    {
        if (form.Text("description") is { Length: > 0 })
            form.Refuse(
                "description", "APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_NOT_EMPTY", "Context menu commands cannot have description");
        if (form.List("options").Count > 0)
            form.Refuse("options", "APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS_NOT_EMPTY", "Context menu commands cannot have options");
    }

    public static JsonObject? Localizations(Form form, string name) =>
        form.Object(name) is { } map && map.Json.EnumerateObject().Any() ? JsonObject.Create(map.Json) : null;

    private static string? ReadName(Form form, int type)
    {
        var name = form.Text("name", 1, 32, required: true);
        if (type == CommandType.ChatInput && name is not null && !CommandName.IsValid(name))
            form.Refuse("name", "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
        return name;
    }

    private static string? ReadPermissions(Form form)
    {
        if (form.Value("default_member_permissions") is not { } value)
            return null;
        if (ulong.TryParse(value.ToString(), out var bits))
            return Snowflakes.Text(bits);
        form.Refuse("default_member_permissions", "NUMBER_TYPE_COERCE", $"Value \"{value}\" is not int.");
        return null;
    }

    private static JsonArray? Numbers(Form form, string name, int max)
    {
        if (!form.Has(name))
            return null;
        var numbers = new List<long>();
        foreach (var item in form.List(name, min: 1))
        {
            if (item.Json.ValueKind == JsonValueKind.Number && item.Json.TryGetInt64(out var number) && number >= 0 && number <= max)
                numbers.Add(number);
            else
                item.Refuse("", "BASE_TYPE_CHOICES", $"Value must be one of 0 to {max}.");
        }

        return numbers.Distinct().Order().Select(JsonNode? (number) => number).Array();
    }

    // Names, descriptions and choice values of the command and all its options; only a localized field's longest text counts.
    private static int Size(JsonObject json)
    {
        var size = Longest(json, "name", "name_localizations") + Longest(json, "description", "description_localizations");
        foreach (var child in Children(json, "options"))
            size += Size(child);
        foreach (var choice in Children(json, "choices"))
            size += Longest(choice, "name", "name_localizations") + Form.Runes(choice["value"]?.ToString() ?? "");
        return size;
    }

    private static int Longest(JsonObject json, string field, string localized) =>
        (json[localized] as JsonObject ?? []).Select(pair => pair.Value)
            .Append(json[field]).Max(text => Form.Runes(text?.ToString() ?? ""));

    private static IEnumerable<JsonObject> Children(JsonObject json, string name) =>
        (json[name] as JsonArray ?? []).OfType<JsonObject>();
}
