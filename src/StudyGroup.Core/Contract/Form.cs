using System.Collections.Immutable;

namespace StudyGroup.Core.Contract;

/// <summary>A form that a member fills in.</summary>
/// <param name="Title">The heading: at most 45 characters.</param>
/// <param name="Action">What submitting it does.</param>
/// <param name="Fields">1 to 5 fields.</param>
public sealed record Form(string Title, ActionId Action, ImmutableArray<FormField> Fields);

/// <summary>A field of a form.</summary>
/// <param name="Name">Its name, unique in the form.</param>
/// <param name="Label">The label above it: at most 45 characters.</param>
/// <param name="MaxLength">The maximum length in code points, 1 to 4,000.</param>
/// <param name="Required">Whether it must be filled in.</param>
/// <param name="Multiline">Whether it takes several lines.</param>
/// <param name="Value">The initial value.</param>
/// <param name="Hint">The placeholder while it's empty: at most 100 characters.</param>
public sealed record FormField(
    string Name, string Label, int MaxLength, bool Required = true, bool Multiline = false, string? Value = null, string? Hint = null);
