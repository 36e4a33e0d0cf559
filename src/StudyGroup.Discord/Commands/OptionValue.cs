using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Commands;

/// <summary>An option's value. Exactly one property is set.</summary>
/// <param name="Text">For a string option, and during autocomplete for the option being typed, whatever its type.</param>
/// <param name="Integer">For an integer option, within ±(2^53 − 1).</param>
/// <param name="Boolean">For a boolean option.</param>
/// <param name="Id">For a user, role, channel or attachment option.</param>
public readonly record struct OptionValue(string? Text = null, long? Integer = null, bool? Boolean = null, Snowflake? Id = null);
