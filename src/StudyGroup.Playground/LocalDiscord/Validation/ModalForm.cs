using System.Text.Json;
using StudyGroup.Playground.LocalDiscord.Wire;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.LocalDiscord.Validation;

/// <summary>
/// Checks a modal of text inputs and select menus.
/// See https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-modal.
/// </summary>
internal static class ModalForm
{
    private const int ActionRow = 1;
    private const int TextInput = 4;
    private const int TextDisplay = 10;
    private const int Label = 18;

    public static ModalData? Read(Form modal)
    {
        var title = modal.Text("title", 1, 45, required: true);
        var customId = modal.Text("custom_id", 1, 100, required: true);
        var customIds = new HashSet<string>();
        var inputs = modal.List("components", 1, 5).Select(top => ReadTop(top, customIds)).OfType<ModalInput>().ToList();
        return modal.Errors.Any ? null : new ModalData(title!, customId!, inputs);
    }

    private static ModalInput? ReadTop(Form top, HashSet<string> customIds)
    {
        ComponentForm.Expect(top, ActionRow, TextDisplay, Label);
        switch (top.Integer("type"))
        {
            case Label:
                var label = top.Text("label", 1, 45, required: true);
                var description = top.Text("description", max: 100) ?? "";
                if (top.Object("component") is { } labelled)
                    return ReadLabelled(labelled, label, customIds) with { Description = description };
                top.Refuse("component", "BASE_TYPE_REQUIRED", "This field is required");
                return null;
            case ActionRow:
                var children = top.List("components", 1, 1);
                return children.Count == 0 ? null : ReadInput(children[0], null, customIds, inLabel: false);
            case TextDisplay:
                top.Text("content", 1, 4000, required: true);
                return null;
            default:
                return null;
        }
    }

    private static ModalInput ReadLabelled(Form component, string? label, HashSet<string> customIds)
    {
        if (!SelectMenu.IsSelect(component.Integer("type")))
            return ReadInput(component, label, customIds, inLabel: true);
        var json = SelectForm.Read(component, customIds, customIds.Count + 1, inModal: true);
        var isRequired = component.Boolean("required") ?? true;
        return new ModalInput(
            $"{json["custom_id"]}", label ?? "", "", isRequired, IsParagraph: false, 0, 0, InLabel: true, $"{json["placeholder"]}")
        {
            Select = json.ToElement(),
        };
    }

    private static ModalInput ReadInput(Form input, string? label, HashSet<string> customIds, bool inLabel)
    {
        if (inLabel)
            ComponentForm.Expect(input, TextInput, 3, 5, 6, 7, 8);
        else
            ComponentForm.Expect(input, TextInput);
        var style = input.Integer("style", 1, 2, required: true);
        if (inLabel && input.Has("label"))
            input.Refuse("label", "TEXT_INPUT_LABEL_NOT_ALLOWED", "label is not allowed on a text input inside a Label.");
        if (!inLabel)
            label = input.Text("label", 1, 45, required: true);
        var min = input.Integer("min_length", 0, 4000);
        var max = input.Integer("max_length", 1, 4000);
        if (min > max)
            input.Refuse("min_length", "NUMBER_TYPE_MAX", $"int value should be less than or equal to {max}.");
        var placeholder = input.Text("placeholder", max: 100);
        var value = input.Text("value", max: (int)(max ?? 4000));
        return new ModalInput(
            ComponentForm.CheckCustomId(input, customIds) ?? "",
            label ?? "",
            value ?? "",
            input.Boolean("required") ?? true,
            IsParagraph: style == 2,
            (int)(min ?? 0),
            (int)(max ?? 4000),
            inLabel,
            placeholder ?? "");
    }
}

/// <summary>A modal that passed validation.</summary>
internal sealed record ModalData(string Title, string CustomId, IReadOnlyList<ModalInput> Inputs);

/// <summary>A modal's text input or select menu.</summary>
internal sealed record ModalInput(
    string CustomId,
    string Label,
    string Value,
    bool IsRequired,
    bool IsParagraph,
    int MinLength,
    int MaxLength,
    bool InLabel,
    string Placeholder)
{
    /// <summary>The text below the label.</summary>
    public string Description { get; init; } = "";

    /// <summary>The validated component of a select menu; null for a text input.</summary>
    public JsonElement? Select { get; init; }
}
