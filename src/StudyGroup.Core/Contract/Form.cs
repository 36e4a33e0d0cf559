using System.Collections.Immutable;

namespace StudyGroup.Core.Contract;

/// <summary>A form that a member fills in.</summary>
/// <param name="Title">Its heading, at most 45 characters.</param>
/// <param name="Action">What sending it does.</param>
/// <param name="Fields">1 to 5.</param>
public sealed record Form(string Title, ActionId Action, ImmutableArray<FormField> Fields);

/// <summary>A field of a form.</summary>
/// <param name="Name">Its name, unique in the form.</param>
/// <param name="Label">What stands above it, at most 45 characters.</param>
/// <param name="Longest">The most code points it takes, 1 to 4,000.</param>
/// <param name="Required">Whether it may not be left empty.</param>
/// <param name="Tall">Whether it takes several lines.</param>
/// <param name="Value">What stands in it at first.</param>
/// <param name="Hint">What shows while it is empty, at most 100 characters.</param>
public sealed record FormField(
    string Name, string Label, int Longest, bool Required = true, bool Tall = false, string? Value = null, string? Hint = null);
