using StudyGroup.Core;
using StudyGroup.Core.Contract;
using StudyGroup.Discord.Commands;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Bot.Rendering;

/// <summary>
/// The commands as Discord registers them: "point add" is the subcommand "add" of "point", and "manage group add" is the subcommand "add"
/// of the group "group" of "manage".
/// See https://docs.discord.com/developers/interactions/application-commands#subcommands-and-subcommand-groups.
/// </summary>
internal static class CommandRegistration
{
    // Text and announcement channels, and their threads.
    // See https://docs.discord.com/developers/resources/channel#channel-object-channel-types.
    private static readonly int[] PostableChannels = [0, 5, 10, 11, 12];

    /// <param name="forMessages">The names of the commands in the menu of messages.</param>
    public static IReadOnlyList<ApplicationCommand> Of(IReadOnlyList<CommandSpec> specs, IEnumerable<string> forMessages) =>
    [
        .. specs.GroupBy(spec => spec.Name.Split(' ')[0]).Select(family => Command(family.Key, [.. family])),
        .. forMessages.Select(name => new ApplicationCommand(name, "", []) { IsForMessages = true }),
    ];

    private static ApplicationCommand Command(string name, IReadOnlyList<CommandSpec> specs)
    {
        // This only hides the command. Whether a member may use it is checked at every use.
        Permissions? permissions = specs.All(s => s.ForOrganizers) ? Permissions.ManageEvents : null;
        return specs is [{ } only] && only.Name == name
            ? new ApplicationCommand(name, only.Description, Options(only), permissions)
            : new ApplicationCommand(name, CommandTable.Families[name], Subcommands(name, specs), permissions);
    }

    // Those with one more word in common are a group.
    private static IReadOnlyList<CommandOption> Subcommands(string family, IEnumerable<CommandSpec> specs) =>
        [.. specs.GroupBy(spec => spec.Name[(family.Length + 1)..].Split(' ')[0]).Select(same => Subcommand(family, same.Key, [.. same]))];

    private static CommandOption Subcommand(string family, string name, IReadOnlyList<CommandSpec> specs) =>
        specs is [var only] && only.Name == $"{family} {name}"
            ? new CommandOption
            {
                Type = CommandOptionType.SubCommand,
                Name = name,
                Description = only.Description,
                Options = Options(only),
            }
            : new CommandOption
            {
                Type = CommandOptionType.SubCommandGroup,
                Name = name,
                Description = CommandTable.Families[$"{family} {name}"],
                Options = Subcommands($"{family} {name}", specs),
            };

    private static IReadOnlyList<CommandOption> Options(CommandSpec spec) => [.. spec.Options.Select(Option)];

    private static CommandOption Option(OptionSpec option) => new()
    {
        Type = Type(option.Kind),
        Name = option.Name,
        Description = option.Description,
        Required = option.Required,
        Autocomplete = option.Suggests,
        Choices = [.. option.Choices.Select(c => new Choice(c.Shown, new OptionValue(Text: c.Value)))],
        MaxLength = option.MaxLength,
        MinValue = option.Range?.Min,
        MaxValue = option.Range?.Max,
        ChannelTypes = option.Kind == OptionKind.Channel ? PostableChannels : [],
    };

    private static CommandOptionType Type(OptionKind kind) => kind switch
    {
        OptionKind.Text => CommandOptionType.String,
        OptionKind.Number => CommandOptionType.Integer,
        OptionKind.YesNo => CommandOptionType.Boolean,
        OptionKind.Person => CommandOptionType.User,
        OptionKind.Role => CommandOptionType.Role,
        OptionKind.Channel => CommandOptionType.Channel,
        OptionKind.File => CommandOptionType.Attachment,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
