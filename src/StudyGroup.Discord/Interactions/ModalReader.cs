using System.Text.Json;
using StudyGroup.Discord.Json;

namespace StudyGroup.Discord.Interactions;

/// <summary>
/// Reads what was typed into a modal. Inputs are inside labels (<c>component</c>) or, in older modals, rows (<c>components</c>); other
/// containers are searched, too. See https://docs.discord.com/developers/components/reference#label.
/// </summary>
internal static class ModalReader
{
    public static IReadOnlyDictionary<string, string> Fields(JsonElement data)
    {
        var fields = new Dictionary<string, string>();
        Walk(data, fields);
        return fields;
    }

    private static void Walk(JsonElement node, Dictionary<string, string> fields)
    {
        foreach (var child in node.EnumerateItems("components"u8))
            Visit(child, fields);
        if (node.GetPropertyOrNull("component"u8) is { } only)
            Visit(only, fields);
    }

    private static void Visit(JsonElement component, Dictionary<string, string> fields)
    {
        if (component.GetStringOrNull("custom_id"u8) is { } id && component.GetStringOrNull("value"u8) is { } value)
            fields[id] = value;
        Walk(component, fields);
    }
}
