using System.Text.Json;

namespace StudyGroup.Playground.LocalDiscord.People;

/// <summary>A suggestion for an option.</summary>
/// <param name="Value">What is sent when it is chosen: text or a number.</param>
public readonly record struct Choice(string Name, JsonElement Value)
{
    /// <summary>The value in the form that options take.</summary>
    public object AsOption => Value.ValueKind == JsonValueKind.Number ? Value.GetInt64() : Value.GetString()!;
}
