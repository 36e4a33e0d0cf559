using System.Text.Json;
using StudyGroup.Discord.Json;

namespace StudyGroup.Discord.Interactions;

/// <summary>
/// What was typed into a modal. The inputs stand in labels (<c>component</c>) or, in modals of old, in rows (<c>components</c>);
/// whatever else there is, is walked through. See https://docs.discord.com/developers/components/reference#label.
/// </summary>
internal static class ModalFields
{
    public static IReadOnlyDictionary<string, string> Parse(JsonElement data)
    {
        var fields = new Dictionary<string, string>();
        Walk(data, fields);
        return fields;
    }

    private static void Walk(JsonElement node, Dictionary<string, string> fields)
    {
        foreach (var child in node.Items("components"u8))
            Visit(child, fields);
        if (node.Member("component"u8) is { } only)
            Visit(only, fields);
    }

    private static void Visit(JsonElement component, Dictionary<string, string> fields)
    {
        if (component.Text("custom_id"u8) is { } id && component.Text("value"u8) is { } value)
            fields[id] = value;
        Walk(component, fields);
    }
}
