using System.Globalization;
using System.Text.RegularExpressions;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests;

/// <summary>
/// Discord's limits for commands: see
/// https://docs.discord.com/developers/interactions/application-commands#application-command-object.
/// </summary>
public sealed partial class CommandLimitsTests
{
    private const int MaxPerLevel = 25;
    private const int MaxCharacters = 8_000;

    public static TheoryData<string> Commands => [.. new Desk().Router.Specs.Select(spec => spec.Name.Split(' ')[0]).Distinct()];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Command_has_at_most_25_options_on_each_level_and_25_choices(string name)
    {
        var specs = Of(name);
        // A command's own options, subcommands and groups of them, and the subcommands of each group.
        for (var words = 2; words <= 3; words++)
        {
            Assert.All(
                specs.Select(spec => spec.Name.Split(' ')).Where(path => path.Length >= words)
                    .GroupBy(path => string.Join(' ', path.Take(words - 1)), path => path[words - 1]),
                level => Assert.InRange(level.Distinct().Count(), 1, MaxPerLevel));
        }

        Assert.All(specs, spec => Assert.InRange(spec.Options.Length, 0, MaxPerLevel));
        Assert.All(specs.SelectMany(spec => spec.Options), option => Assert.InRange(option.Choices.Length, 0, MaxPerLevel));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Command_has_at_most_8000_characters_in_all_its_names_descriptions_and_choices(string name)
    {
        var specs = Of(name);
        string[] words =
        [
            .. specs is [var single] && single.Name == name ? Array.Empty<string>() : [name, CommandTable.Families[name]],
            .. CommandTable.Families.Where(family => family.Key.StartsWith($"{name} ", StringComparison.Ordinal))
                .SelectMany(family => new[] { family.Key.Split(' ')[^1], family.Value }),
            .. specs.SelectMany(spec => new[] { spec.Name.Split(' ')[^1], spec.Description }),
            .. specs.SelectMany(spec => spec.Options).SelectMany(option => new[] { option.Name, option.Description }),
            .. specs.SelectMany(spec => spec.Options).SelectMany(option => option.Choices)
                .SelectMany(choice => new[] { choice.Value, choice.Shown }),
        ];
        Assert.InRange(words.Sum(Texts.Length), 1, MaxCharacters);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Names_and_descriptions_are_as_long_as_Discord_allows(string name)
    {
        Assert.All(Of(name), spec => CheckWords(spec.Name.Split(' ')[^1], spec.Description));
        Assert.All(Of(name).SelectMany(spec => spec.Options), option => CheckWords(option.Name, option.Description));
        Assert.All(
            Of(name).SelectMany(spec => spec.Options).SelectMany(option => option.Choices),
            choice =>
            {
                Assert.InRange(Texts.Length(choice.Value), 1, 100);
                Assert.InRange(Texts.Length(choice.Shown), 1, 100);
            });
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Required_options_come_first_and_no_name_is_there_twice(string name) => Assert.All(Of(name), spec =>
    {
        Assert.Equal(spec.Options.OrderByDescending(option => option.Required), spec.Options);
        Assert.Distinct(spec.Options.Select(option => option.Name));
    });

    [Fact]
    public void No_command_asks_for_the_group_in_an_option() =>
        Assert.DoesNotContain("group", new Desk().Router.Specs.SelectMany(spec => spec.Options).Select(option => option.Name));

    private static IReadOnlyList<CommandSpec> Of(string name) =>
        [.. new Desk().Router.Specs.Where(spec => spec.Name.Split(' ')[0] == name)];

    private static void CheckWords(string name, string description)
    {
        Assert.Matches(Name(), name);
        Assert.Equal(name.ToLower(CultureInfo.InvariantCulture), name);
        Assert.InRange(Texts.Length(description), 1, 100);
    }

    [GeneratedRegex(@"^[-_\p{L}\p{N}]{1,32}$")]
    private static partial Regex Name();
}
