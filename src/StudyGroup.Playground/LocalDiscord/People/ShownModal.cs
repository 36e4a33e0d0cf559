using System.Text.Json;

namespace StudyGroup.Playground.LocalDiscord.People;

/// <summary>A modal as a person sees it.</summary>
/// <param name="Inputs">Its text inputs and select menus, from top to bottom.</param>
public sealed record ShownModal(string Title, IReadOnlyList<ShownInput> Inputs);

/// <summary>A text input, or a select menu.</summary>
/// <param name="CustomId">Its custom id; not visible.</param>
/// <param name="Label">The text above it.</param>
/// <param name="Value">Its initial value.</param>
/// <param name="IsRequired">Whether it must be filled in.</param>
/// <param name="IsParagraph">Whether it has several lines.</param>
/// <param name="MinLength">In code points.</param>
/// <param name="MaxLength">In code points.</param>
/// <param name="Placeholder">The text shown while it is empty.</param>
/// <param name="Description">The text below the label; may be empty.</param>
/// <param name="Select">The select component as Discord has it; null for a text input.</param>
public sealed record ShownInput(
    string CustomId,
    string Label,
    string Value,
    bool IsRequired,
    bool IsParagraph,
    int MinLength,
    int MaxLength,
    string Placeholder,
    string Description,
    JsonElement? Select);
