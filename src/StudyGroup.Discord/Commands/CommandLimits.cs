using System.Text;

namespace StudyGroup.Discord.Commands;

/// <summary>What Discord would refuse, found before it is asked. See https://docs.discord.com/developers/interactions/application-commands#registering-a-command.</summary>
internal static class CommandLimits
{
    private const int MostCommands = 100;
    private const int MostOptions = 25;
    private const int MostCharacters = 8_000;

    /// <exception cref="ArgumentException">A limit is broken, which is a mistake in the program.</exception>
    public static void Check(IReadOnlyList<ApplicationCommand> commands)
    {
        Demand(commands.Count <= MostCommands, $"There are {commands.Count} commands; Discord takes {MostCommands}.");
        Demand(AreUnique(commands.Select(command => command.Name)), "Two commands have the same name.");
        foreach (var command in commands)
        {
            CheckWords($"/{command.Name}", command.Name, command.Description);
            CheckOptions($"/{command.Name}", command.Options);
            var size = Length(command.Name) + Length(command.Description) + command.Options.Sum(Size);
            Demand(size <= MostCharacters, $"/{command.Name} has {size} characters in all; Discord takes {MostCharacters}.");
        }
    }

    private static void CheckOptions(string path, IReadOnlyList<CommandOption> options)
    {
        Demand(options.Count <= MostOptions, $"{path} has {options.Count} options; Discord takes {MostOptions}.");
        Demand(AreUnique(options.Select(option => option.Name)), $"{path} has two options of the same name.");
        Demand(
            !options.Zip(options.Skip(1)).Any(pair => !pair.First.Required && pair.Second.Required), $"{path} has an option that may be left out before one that may not.");
        var subcommands = options.Count(option => option.Type is CommandOptionType.SubCommand);
        Demand(subcommands == 0 || subcommands == options.Count, $"{path} mixes subcommands with other options.");
        foreach (var option in options)
            CheckOption($"{path} {option.Name}", option);
    }

    private static void CheckOption(string path, CommandOption option)
    {
        CheckWords(path, option.Name, option.Description);
        Demand(option.Choices.Count <= MostOptions, $"{path} has {option.Choices.Count} choices; Discord takes {MostOptions}.");
        Demand(!option.Autocomplete || option.Choices.Count == 0, $"{path} has both choices and autocomplete.");
        Demand(option.Choices.All(choice => Length(choice.Name) is >= 1 and <= 100), $"{path} has a choice whose name has not 1 to 100 characters.");
        Demand(option.MaxLength is null or (>= 1 and <= 6_000), $"{path} has a greatest length that is not 1 to 6,000.");
        CheckOptions(path, option.Options);
    }

    private static void CheckWords(string path, string name, string description)
    {
        Demand(Length(name) is >= 1 and <= 32 && name.EnumerateRunes().All(IsNameRune), $"{path} is no name that Discord takes: 1 to 32 lower-case letters, digits, - or _.");
        Demand(Length(description) is >= 1 and <= 100, $"{path} has a description of {Length(description)} characters; Discord takes 1 to 100.");
    }

    // Besides letters and digits of any script, the combining signs of Devanagari and Thai.
    private static bool IsNameRune(Rune rune) =>
        Rune.ToLowerInvariant(rune) == rune
        && (Rune.IsLetter(rune) || Rune.IsNumber(rune) || rune.Value is '-' or '_' or '\'' or (>= 0x0900 and <= 0x097F) or (>= 0x0E00 and <= 0x0E7F));

    private static int Size(CommandOption option) =>
        Length(option.Name) + Length(option.Description) + option.Options.Sum(Size)
        + option.Choices.Sum(choice => Length(choice.Name) + Length(choice.Value.Text ?? choice.Value.Integer?.ToString() ?? ""));

    private static int Length(string text) => text.EnumerateRunes().Count();

    private static bool AreUnique(IEnumerable<string> names) => names.GroupBy(name => name).All(same => same.Count() == 1);

    private static void Demand(bool holds, string otherwise)
    {
        if (!holds)
            throw new ArgumentException(otherwise);
    }
}
