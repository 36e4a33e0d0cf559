using System.Text.Json.Nodes;

namespace StudyGroup.Playground.LocalDiscord.Validation;

/// <summary>
/// The errors of a body by field path, in the tree that Discord answers with.
/// See https://docs.discord.com/developers/reference#error-messages.
/// </summary>
internal sealed class FormErrors
{
    public JsonObject Tree { get; } = [];

    public bool Any => Tree.Count > 0;

    /// <param name="path">Field names and indexes separated by dots; empty for the body itself.</param>
    public void Add(string path, string code, string message)
    {
        var node = Tree;
        foreach (var part in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
            node = Child(node, part);
        if (node["_errors"] is not JsonArray errors)
            node["_errors"] = errors = [];
        errors.Add(new JsonObject { ["code"] = code, ["message"] = message });
    }

    private static JsonObject Child(JsonObject node, string name)
    {
        if (node[name] is not JsonObject child)
            node[name] = child = [];
        return child;
    }
}
