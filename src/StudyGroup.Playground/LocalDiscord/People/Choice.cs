using System.Text.Json;

namespace StudyGroup.Playground.LocalDiscord.People;

/// <summary>A suggestion for an option.</summary>
/// <param name="Name">What is shown.</param>
/// <param name="Value">What is sent when it is chosen: a text or a number.</param>
public readonly record struct Choice(string Name, JsonElement Value)
{
    /// <summary>The value as an option's value is given.</summary>
    public object AsOption => Value.ValueKind == JsonValueKind.Number ? Value.GetInt64() : Value.GetString()!;
}
