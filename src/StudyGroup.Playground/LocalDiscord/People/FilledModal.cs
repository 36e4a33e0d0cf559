using System.Text.Json.Nodes;
using StudyGroup.Playground.LocalDiscord.Validation;

namespace StudyGroup.Playground.LocalDiscord.People;

/// <summary>A modal with what a person typed, checked as Discord's client checks it.</summary>
internal sealed record FilledModal(JsonObject? Data, string Refusal)
{
    public static FilledModal Of(ModalData modal, IReadOnlyDictionary<string, string> values)
    {
        foreach (var name in values.Keys)
        {
            if (!modal.Inputs.Any(input => IsNamed(input, name)))
                return Refused($"There is no input {name}.");
        }

        var components = new JsonArray();
        foreach (var input in modal.Inputs)
        {
            var typed = values.FirstOrDefault(value => IsNamed(input, value.Key)).Value ?? input.Value;
            if (Problem(input, typed) is { } problem)
                return Refused($"{input.Label}: {problem}");
            components.Add(Component(input, typed));
        }

        return new FilledModal(new JsonObject { ["custom_id"] = modal.CustomId, ["components"] = components }, "");
    }

    private static bool IsNamed(ModalInput input, string name) =>
        input.CustomId == name || string.Equals(input.Label, name, StringComparison.OrdinalIgnoreCase);

    private static string? Problem(ModalInput input, string typed)
    {
        var length = Form.Runes(typed);
        if (length == 0)
            return input.IsRequired ? "This field is required." : null;
        return length < input.MinLength || length > input.MaxLength
            ? $"Must be between {input.MinLength} and {input.MaxLength} characters, and has {length}."
            : null;
    }

    private static JsonObject Component(ModalInput input, string typed)
    {
        var text = new JsonObject { ["type"] = 4, ["custom_id"] = input.CustomId, ["value"] = typed };
        return input.InLabel
            ? new JsonObject { ["type"] = 18, ["component"] = text }
            : new JsonObject { ["type"] = 1, ["components"] = new JsonArray(text) };
    }

    private static FilledModal Refused(string why) => new(null, why);
}
