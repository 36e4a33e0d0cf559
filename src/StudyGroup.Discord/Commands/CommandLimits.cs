using System.Text;

namespace StudyGroup.Discord.Commands;

/// <summary>
/// Rejects commands that Discord would refuse, before they are sent.
/// See https://docs.discord.com/developers/interactions/application-commands#registering-a-command.
/// </summary>
internal static class CommandLimits
{
    private const int MaxCommands = 100;
    private const int MaxForMessages = 15;
    private const int MaxOptions = 25;
    private const int MaxCharacters = 8_000;

    /// <exception cref="ArgumentException">A limit is exceeded, which is a bug.</exception>
    public static void Check(IReadOnlyList<ApplicationCommand> commands)
    {
        Demand(commands.Count <= MaxCommands, $"A bot can have {MaxCommands} commands, not {commands.Count}.");
        Demand(AreUnique(commands.Select(command => command.Name)), "Two commands have the same name.");
        var forMessages = commands.Where(command => command.IsForMessages).ToList();
        Demand(forMessages.Count <= MaxForMessages, $"A bot can have {MaxForMessages} commands for messages, not {forMessages.Count}.");
        foreach (var command in forMessages)
        {
            Demand(Length(command.Name) is >= 1 and <= 32, $"“{command.Name}” must be named with 1 to 32 characters.");
            Demand(command is { Description: "", Options: [] }, $"“{command.Name}” can have neither a description nor options.");
        }

        foreach (var command in commands.Where(command => !command.IsForMessages))
        {
            CheckWords($"/{command.Name}", command.Name, command.Description);
            CheckOptions($"/{command.Name}", command.Options);
            var size = Length(command.Name) + Length(command.Description) + command.Options.Sum(Size);
            Demand(size <= MaxCharacters, $"/{command.Name} can have {MaxCharacters:N0} characters in total, not {size:N0}.");
        }
    }

    private static void CheckOptions(string path, IReadOnlyList<CommandOption> options)
    {
        Demand(options.Count <= MaxOptions, $"{path} can have {MaxOptions} options, not {options.Count}.");
        Demand(AreUnique(options.Select(option => option.Name)), $"{path} has two options with the same name.");
        var isOrdered = !options.Zip(options.Skip(1)).Any(pair => !pair.First.Required && pair.Second.Required);
        Demand(isOrdered, $"{path} has an optional option before a required one.");
        var subcommands = options.Count(option => option.Type is CommandOptionType.SubCommand or CommandOptionType.SubCommandGroup);
        Demand(subcommands == 0 || subcommands == options.Count, $"{path} mixes subcommands with other options.");
        foreach (var option in options)
            CheckOption($"{path} {option.Name}", option);
    }

    private static void CheckOption(string path, CommandOption option)
    {
        CheckWords(path, option.Name, option.Description);
        Demand(option.Choices.Count <= MaxOptions, $"{path} can have {MaxOptions} choices, not {option.Choices.Count}.");
        Demand(!option.Autocomplete || option.Choices.Count == 0, $"{path} has both choices and autocomplete.");
        Demand(
            option.Choices.All(choice => Length(choice.Name) is >= 1 and <= 100),
            $"{path} has a choice whose name isn't 1 to 100 characters long.");
        Demand(option.MaxLength is null or (>= 1 and <= 6_000), $"{path} has a maximum length that isn't 1 to 6,000.");
        CheckOptions(path, option.Options);
    }

    private static void CheckWords(string path, string name, string description)
    {
        var isName = Length(name) is >= 1 and <= 32 && name.EnumerateRunes().All(IsNameRune);
        Demand(isName, $"{path} must be named with 1 to 32 lowercase letters, digits, - or _.");
        Demand(Length(description) is >= 1 and <= 100, $"{path} must be described in 1 to 100 characters, not {Length(description)}.");
    }

    // Letters and digits of any script, and the combining characters of Devanagari and Thai.
    private static bool IsNameRune(Rune rune) =>
        Rune.ToLowerInvariant(rune) == rune
        && (Rune.IsLetter(rune) || Rune.IsNumber(rune)
            || rune.Value is '-' or '_' or '\'' or (>= 0x0900 and <= 0x097F) or (>= 0x0E00 and <= 0x0E7F));

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
