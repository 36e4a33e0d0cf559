using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Contract;

/// <summary>Checks options against their limits. Discord does that too, but input from outside isn't trusted.</summary>
internal static class OptionCheck
{
    public static Refusal? Check(CommandSpec spec, Options options)
    {
        foreach (var option in spec.Options)
        {
            if (option.Required && !IsGiven(option, options)) return new($"Please fill in “{option.Name}”.");
            if (option.Kind == OptionKind.Text && options.Text(option.Name) is { } text && CheckText(option, text) is { } refusal)
                return refusal;
            if (option.Range is var (min, max) && options.Number(option.Name) is { } number
                && (number < min || number > max))
                return new($"“{option.Name}” must be a number from {min} to {max}.");
        }

        return null;
    }

    private static bool IsGiven(OptionSpec option, Options options) =>
        option.Kind == OptionKind.Text ? options.Text(option.Name) is not null : options.Values.ContainsKey(option.Name);

    private static Refusal? CheckText(OptionSpec option, string text)
    {
        if (option.MaxLength is { } maxLength && Texts.Length(text) > maxLength)
            return new($"“{option.Name}” can have up to {maxLength:N0} characters; yours is {Texts.Length(text):N0}.");
        if (!option.Choices.IsEmpty && !option.Choices.Any(c => c.Value == text))
            return new($"“{option.Name}” can only be one of: {string.Join(", ", option.Choices.Select(c => c.Value))}.");
        return null;
    }
}
