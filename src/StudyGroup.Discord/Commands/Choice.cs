namespace StudyGroup.Discord.Commands;

/// <summary>A value an option offers.</summary>
/// <param name="Name">What people see, 1 to 100 characters.</param>
/// <param name="Value">
/// For a string option, a <see cref="OptionValue.Text"/> of at most 100 characters; for an integer option, an
/// <see cref="OptionValue.Integer"/>.
/// </param>
public sealed record Choice(string Name, OptionValue Value);
