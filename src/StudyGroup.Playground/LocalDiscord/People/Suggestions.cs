using System.Collections;
using System.Text.Json;

namespace StudyGroup.Playground.LocalDiscord.People;

/// <summary>The suggestions for the option being typed.</summary>
public sealed class Suggestions : IReadOnlyList<Choice>
{
    private readonly IReadOnlyList<Choice> _choices;

    internal Suggestions(IReadOnlyList<Choice> choices, string? failed)
    {
        _choices = choices;
        Failed = failed;
    }

    /// <summary>Why there are no suggestions; null if the bot answered.</summary>
    public string? Failed { get; }

    /// <inheritdoc/>
    public int Count => _choices.Count;

    /// <inheritdoc/>
    public Choice this[int index] => _choices[index];

    /// <inheritdoc/>
    public IEnumerator<Choice> GetEnumerator() => _choices.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal static Suggestions Of(JsonElement choices) => new(
        [.. choices.EnumerateArray()
            .Select(choice => new Choice(choice.GetProperty("name").GetString()!, choice.GetProperty("value")))], null);
}
