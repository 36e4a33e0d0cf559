using System.Text.Json;
using System.Text.Json.Nodes;
using StudyGroup.Playground.LocalDiscord.Wire;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.LocalDiscord.Validation;

/// <summary>
/// Checks a message's rows (buttons, or one select menu) and numbers the components. Components v2 aren't supported and are refused.
/// See https://docs.discord.com/developers/components/reference#action-row.
/// </summary>
internal static class ComponentForm
{
    private const int ActionRow = 1;
    private const int Button = 2;
    private const int Link = 5;

    public static JsonArray Read(Form message)
    {
        var number = 0;
        var customIds = new HashSet<string>();
        return message.List("components", max: 5).Select(JsonNode? (row) => ReadRow(row, customIds, ref number)).Array();
    }

    private static JsonObject ReadRow(Form row, HashSet<string> customIds, ref int number)
    {
        Expect(row, ActionRow);
        var json = new JsonObject { ["type"] = ActionRow, ["id"] = ++number };
        var read = new JsonArray();
        var components = row.List("components", 1, 5);
        foreach (var component in components)
        {
            var isSelect = SelectMenu.IsSelect(component.Integer("type"));
            if (isSelect && components.Count > 1)
                component.Refuse("", "COMPONENT_LAYOUT_WIDTH_EXCEEDED", "The specified component exceeds the maximum width");
            read.Add(
                isSelect ? SelectForm.Read(component, customIds, ++number, inModal: false) : ReadButton(component, customIds, ++number));
        }

        json["components"] = read;
        return json;
    }

    private static JsonObject? ReadButton(Form button, HashSet<string> customIds, int number)
    {
        Expect(button, Button, 3, 5, 6, 7, 8);
        var style = button.Integer("style", required: true);
        if (style is < 1 or > Link)
            button.Refuse("style", "BASE_TYPE_CHOICES", "Value must be one of (1, 2, 3, 4, 5).");
        var label = button.Text("label", max: 80);
        if (string.IsNullOrWhiteSpace(label) && !button.Has("emoji"))
            button.Refuse("", "BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED", "A button must have a label or an emoji.");
        button.Boolean("disabled");
        if (style == Link)
            CheckLink(button);
        else
            CheckCustomId(button, customIds);

        var json = button.Json.ValueKind == JsonValueKind.Object ? JsonObject.Create(button.Json)! : [];
        json["id"] = button.Integer("id", 0, int.MaxValue) is { } id and not 0 ? id : number;
        return json;
    }

    public static string? CheckCustomId(Form component, HashSet<string> customIds)
    {
        if (component.Has("url"))
            component.Refuse("", "BUTTON_COMPONENT_INVALID_URL", "A url can only be set on a link button.");
        var customId = component.Text("custom_id", 1, 100, required: true);
        if (customId is not null && !customIds.Add(customId))
            component.Refuse("custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
        return customId;
    }

    public static void Expect(Form component, params ReadOnlySpan<int> types)
    {
        var allowed = string.Join(", ", types.ToArray());
        if (component.Integer("type", required: true) is { } type && !types.Contains((int)type))
            component.Refuse("type", "UNION_TYPE_CHOICES", $"Value of field \"type\" must be one of ({allowed},).");
    }

    private static void CheckLink(Form button)
    {
        if (button.Has("custom_id"))
            button.Refuse("", "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE", "A custom id and url cannot both be specified");
        var url = button.Text("url", 1, 512, required: true);
        if (url is null)
            return;
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri))
            button.Refuse("url", "URL_TYPE_INVALID_URL", "Not a well formed URL.");
        else if (uri.Scheme is not ("http" or "https" or "discord"))
            button.Refuse("url", "URL_TYPE_INVALID_SCHEME",
                $"\"{url}\": Scheme \"{uri.Scheme}\" is not supported. Scheme must be one of ('http', 'https', 'discord').");
    }
}
