using System.Text.Json;

namespace StudyGroup.Playground.LocalDiscord.World;

/// <summary>A button of a message.</summary>
/// <param name="Style">1 primary, 2 secondary, 3 success, 4 danger, 5 link.</param>
/// <param name="CustomId">The custom id the bot receives; null for a link.</param>
/// <param name="IsDisabled">Whether it can't be pressed.</param>
public sealed record MessageButton(string Label, int Style, string? CustomId, string? Url, bool IsDisabled)
{
    internal const int Type = 2;

    /// <summary>Whether that is its label, up to a count: "I'm coming · 3" is called "I'm coming".</summary>
    internal bool IsCalled(string name) => Label == name || Label.StartsWith($"{name} · ", StringComparison.Ordinal);

    internal static IReadOnlyList<MessageButton> Of(JsonElement components) =>
        [.. components.EnumerateArray().SelectMany(row => row.GetProperty("components").EnumerateArray())
            .Where(component => component.GetProperty("type").GetInt32() == Type).Select(Read)];

    private static MessageButton Read(JsonElement button) => new(
        Text(button, "label") ?? "",
        button.GetProperty("style").GetInt32(),
        Text(button, "custom_id"),
        Text(button, "url"),
        button.TryGetProperty("disabled", out var disabled) && disabled.ValueKind == JsonValueKind.True);

    private static string? Text(JsonElement button, string name) =>
        button.TryGetProperty(name, out var value) ? value.GetString() : null;
}
