namespace StudyGroup.Discord.Commands;

/// <summary>A choice of an option: what is shown and what is sent.</summary>
/// <param name="Name">1 to 100 characters.</param>
/// <param name="Value">For a string option <see cref="OptionValue.Text"/> of at most 100 characters; for an integer option <see cref="OptionValue.Integer"/>.</param>
public sealed record Choice(string Name, OptionValue Value);
