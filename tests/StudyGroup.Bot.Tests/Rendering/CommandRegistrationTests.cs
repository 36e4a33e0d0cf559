using StudyGroup.Bot.Rendering;
using StudyGroup.Core;
using StudyGroup.Core.Contract;
using StudyGroup.Discord.Commands;
using StudyGroup.Discord.Primitives;
using Xunit;

namespace StudyGroup.Bot.Tests.Rendering;

public class CommandRegistrationTests
{
    private static readonly CommandSpec[] Specs =
    [
        new("help", "What there is"),
        new(
            "point add", "Add a point", new OptionSpec("text", "What to discuss") { MaxLength = 1_000 },
            new OptionSpec("seminar", "Which", OptionKind.Number) { Suggests = true, Range = (0, 9_999) }),
        new("point list", "All points"),
        new(
            "manage settings", "Settle things", new OptionSpec("channel", "Where", OptionKind.Channel),
            new OptionSpec("file", "What", OptionKind.File))
        {
            ForOrganizers = true,
        },
    ];

    [Fact]
    public void Words_after_the_first_are_subcommands()
    {
        var commands = CommandRegistration.Of(Specs, []);

        Assert.Equal(["help", "point", "manage"], commands.Select(c => c.Name));
        Assert.Empty(commands[0].Options);
        Assert.Equal(["add", "list"], commands[1].Options.Select(o => o.Name));
        Assert.All(commands[1].Options, option => Assert.Equal(CommandOptionType.SubCommand, option.Type));
        Assert.Equal(CommandTable.Families["point"], commands[1].Description);
    }

    [Fact]
    public void Commands_with_two_words_in_common_are_a_group_of_subcommands()
    {
        CommandSpec[] specs = [.. Specs, new("manage group add", "Add one"), new("manage group rename", "Rename it")];
        var manage = CommandRegistration.Of(specs, []).Single(command => command.Name == "manage");

        Assert.Equal(["settings", "group"], manage.Options.Select(option => option.Name));
        Assert.Equal(
            (CommandOptionType.SubCommandGroup, CommandTable.Families["manage group"]),
            (manage.Options[1].Type, manage.Options[1].Description));
        Assert.Equal(["add", "rename"], manage.Options[1].Options.Select(option => option.Name));
        Assert.All(manage.Options[1].Options, option => Assert.Equal(CommandOptionType.SubCommand, option.Type));
    }

    [Fact]
    public void Organizer_commands_are_hidden_from_others()
    {
        var commands = CommandRegistration.Of(Specs, []);

        Assert.Equal([null, null, Permissions.ManageEvents], commands.Select(c => c.DefaultPermissions));
    }

    [Fact]
    public void Options_carry_their_limits()
    {
        var commands = CommandRegistration.Of(Specs, []);

        Assert.Equal(1_000, commands[1].Options[0].Options[0].MaxLength);
        var seminar = commands[1].Options[0].Options[1];
        Assert.Equal((CommandOptionType.Integer, true, 0, 9_999), (seminar.Type, seminar.Autocomplete, seminar.MinValue, seminar.MaxValue));
        Assert.Equal([0, 5, 10, 11, 12], commands[2].Options[0].Options[0].ChannelTypes);
        Assert.Equal((CommandOptionType)11, commands[2].Options[0].Options[1].Type);
    }
}
