using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Commands;

/// <summary>An option's value: exactly one of the kinds is set.</summary>
/// <param name="Text">Of a string option; in autocomplete of any kind that is being typed.</param>
/// <param name="Integer">Of an integer option, within ±(2^53 − 1).</param>
/// <param name="Boolean">Of a boolean option.</param>
/// <param name="Id">Of a user, role, channel or attachment option.</param>
public readonly record struct OptionValue(string? Text = null, long? Integer = null, bool? Boolean = null, Snowflake? Id = null);
