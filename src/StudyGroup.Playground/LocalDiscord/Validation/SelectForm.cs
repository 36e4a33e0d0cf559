using System.Text.Json;
using System.Text.Json.Nodes;
using StudyGroup.Playground.LocalDiscord.Wire;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.LocalDiscord.Validation;

/// <summary>
/// Checks a select menu and keeps the fields that Discord keeps.
/// See https://docs.discord.com/developers/components/reference#string-select.
/// </summary>
internal static class SelectForm
{
    private const int MaxValues = 25;
    private const int MaxChannelType = 16;

    public static JsonObject Read(Form select, HashSet<string> customIds, int number, bool inModal)
    {
        var type = (SelectKind)(select.Integer("type") ?? 0);
        var isRequired = inModal && select.Boolean("required") != false;
        var min = ReadMin(select, isRequired);
        var max = select.Integer("max_values", 1, MaxValues) ?? 1;
        if (min > max)
            select.Refuse("min_values", "NUMBER_TYPE_MAX", $"int value should be less than or equal to {max}.");
        var json = new JsonObject
        {
            ["type"] = (int)type,
            ["id"] = select.Integer("id", 0, int.MaxValue) is { } id and not 0 ? id : number,
            ["custom_id"] = ComponentForm.CheckCustomId(select, customIds),
            ["min_values"] = min,
            ["max_values"] = max,
        };
        if (select.Text("placeholder", max: 150) is { Length: > 0 } placeholder)
            json["placeholder"] = placeholder;
        if (select.Boolean("disabled") == true)
            Disable(select, json, inModal);
        if (type == SelectKind.Text)
            json["options"] = ReadOptions(select, max);
        else
            ReadThings(select, json, type, max);
        return json;
    }

    // A required select can't have a minimum of 0.
    private static long ReadMin(Form select, bool isRequired)
    {
        var min = select.Integer("min_values", 0, MaxValues) ?? 1;
        if (isRequired && min == 0)
            select.Refuse("min_values", "NUMBER_TYPE_MIN", "int value should be greater than or equal to 1.");
        return min;
    }

    private static void Disable(Form select, JsonObject json, bool inModal)
    {
        if (inModal)
            select.Refuse("disabled", "MODAL_COMPONENT_DISABLED", "Components in a modal cannot be disabled.");
        json["disabled"] = true;
    }

    // There must be at least as many options as may be chosen.
    private static JsonArray ReadOptions(Form select, long max)
    {
        var values = new HashSet<string>();
        var (read, defaults) = (new JsonArray(), 0);
        foreach (var option in select.List("options", (int)Math.Clamp(max, 1, MaxValues), MaxValues))
        {
            var json = new JsonObject
            {
                ["label"] = option.Text("label", 1, 100, required: true),
                ["value"] = option.Text("value", 1, 100, required: true),
            };
            if ($"{json["value"]}" is { Length: > 0 } value && !values.Add(value))
                option.Refuse("value", "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "The specified option value is already used");
            if (option.Text("description", max: 100) is { Length: > 0 } description)
                json["description"] = description;
            if (option.Object("emoji") is { } emoji)
                json["emoji"] = JsonObject.Create(emoji.Json);
            if (option.Boolean("default") == true)
            {
                json["default"] = true;
                defaults++;
            }

            read.Add(json);
        }

        if (defaults > max)
            select.Refuse("options", "SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES", $"Only {max} options may be chosen by default.");
        return read;
    }

    private static void ReadThings(Form select, JsonObject json, SelectKind kind, long max)
    {
        if (select.Has("options"))
            select.Refuse("options", "SELECT_COMPONENT_OPTIONS_NOT_ALLOWED", "Only a string select has options.");
        var defaults = new JsonArray();
        foreach (var value in select.List("default_values", 0, (int)Math.Clamp(max, 1, MaxValues)))
        {
            var type = value.Text("type", 1, required: true);
            if (type is not null && !Names(kind).Contains(type))
                value.Refuse(
                    "type", "BASE_TYPE_CHOICES", $"Value must be one of ({string.Join(", ", Names(kind).Select(name => $"'{name}'"))}).");
            if (value.Id("id") is { } id)
                defaults.Add(new JsonObject { ["type"] = type, ["id"] = Snowflakes.Text(id) });
            else if (!value.Has("id"))
                value.Refuse("id", "BASE_TYPE_REQUIRED", "This field is required");
        }

        if (defaults.Count > 0)
            json["default_values"] = defaults;
        if (kind == SelectKind.Channel && select.Has("channel_types"))
            json["channel_types"] = ReadChannelTypes(select);
    }

    private static JsonArray ReadChannelTypes(Form select)
    {
        var types = new SortedSet<long>();
        foreach (var item in select.List("channel_types"))
        {
            if (item.Json.ValueKind != JsonValueKind.Number || !item.Json.TryGetInt64(out var type) || type is < 0 or > MaxChannelType)
                item.Refuse("", "BASE_TYPE_CHOICES", $"Value must be one of 0 to {MaxChannelType}.");
            else if (!types.Add(type))
                item.Refuse("", "SET_TYPE_ALREADY_CONTAINS_VALUE", "The set already contains this value");
        }

        return types.Select(JsonNode? (type) => type).Array();
    }

    private static string[] Names(SelectKind kind) => kind switch
    {
        SelectKind.User => ["user"],
        SelectKind.Role => ["role"],
        SelectKind.Channel => ["channel"],
        _ => ["user", "role"],
    };
}
