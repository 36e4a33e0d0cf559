using System.Text.Json.Nodes;
using StudyGroup.Playground.LocalDiscord.Interactions;
using StudyGroup.Playground.LocalDiscord.Validation;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.LocalDiscord.People;

/// <summary>A modal with what a person typed and chose, checked as Discord's client would.</summary>
internal sealed record FilledModal(JsonObject? Data, string Refusal)
{
    /// <param name="values">By custom id or label: text, or a list for a select menu. Inputs that are missing keep their value.</param>
    public static FilledModal Of(ModalData modal, IReadOnlyDictionary<string, object> values, Person by, Channel channel)
    {
        foreach (var name in values.Keys)
        {
            if (!modal.Inputs.Any(input => IsNamed(input, name)))
                return Refused($"There's no input {name}.");
        }

        var components = new JsonArray();
        var resolved = new ResolvedData(by, channel);
        foreach (var input in modal.Inputs)
        {
            var given = values.FirstOrDefault(value => IsNamed(input, value.Key)).Value;
            var (component, problem) = input.Select is { } select
                ? Chosen(input, SelectMenu.Read(select), given as IReadOnlyList<object>, by, resolved)
                : Typed(input, given as string ?? input.Value);
            if (problem is not null)
                return Refused($"{input.Label}: {problem}");
            components.Add(input.InLabel
                ? new JsonObject { ["type"] = 18, ["component"] = component }
                : new JsonObject { ["type"] = 1, ["components"] = new JsonArray(component) });
        }

        var data = new JsonObject { ["custom_id"] = modal.CustomId, ["components"] = components };
        resolved.AddTo(data);
        return new FilledModal(data, "");
    }

    private static bool IsNamed(ModalInput input, string name) =>
        input.CustomId == name || string.Equals(input.Label, name, StringComparison.OrdinalIgnoreCase);

    private static (JsonObject Component, string? Problem) Typed(ModalInput input, string typed) =>
        (new JsonObject { ["type"] = 4, ["custom_id"] = input.CustomId, ["value"] = typed }, Problem(input, typed));

    private static string? Problem(ModalInput input, string typed)
    {
        var length = Form.Runes(typed);
        if (length == 0)
            return input.IsRequired ? "This field is required." : null;
        return length < input.MinLength || length > input.MaxLength
            ? $"Must be between {input.MinLength} and {input.MaxLength} characters; yours has {length}."
            : null;
    }

    private static (JsonObject Component, string? Problem) Chosen(
        ModalInput input, SelectMenu select, IReadOnlyList<object>? given, Person by, ResolvedData resolved)
    {
        var chosen = given ?? select.Defaults;
        if (chosen.Count == 0 && input.IsRequired)
            return ([], "This field is required.");
        var selection = Selection.Of(select, chosen, mayBeEmpty: !input.IsRequired, by, resolved);
        var component = new JsonObject
        {
            ["type"] = (int)select.Kind,
            ["id"] = select.Number,
            ["custom_id"] = select.CustomId,
            ["values"] = selection.Values,
        };
        return (component, selection.Refusal);
    }

    private static FilledModal Refused(string why) => new(null, why);
}
