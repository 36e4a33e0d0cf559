using StudyGroup.Discord.Commands;

namespace StudyGroup.Discord.Tests.Commands;

public sealed class CommandLimitsTests
{
    private static readonly CommandOption Option = new() { Type = CommandOptionType.String, Name = "text", Description = "What" };

    [Fact]
    public void Commands_within_the_limits_pass() =>
        CommandLimits.Check([new("next-seminar", "Shows it", [Option with { Required = true }, Option with { Name = "größe" }])]);

    [Fact]
    public void Commands_beyond_a_limit_are_rejected()
    {
        Choice[] longChoices = [.. Enumerable.Repeat(new Choice(new string('x', 90), new(Text: "v")), 25)];
        ApplicationCommand[][] refused =
        [
            [new("Help", "Upper case", [])],
            [new("two words", "A space", [])],
            [new("", "Nothing", [])],
            [new(new string('x', 33), "Long", [])],
            [new("help", "", [])],
            [new("help", new string('x', 101), [])],
            [new("help", "Twice", []), new("help", "Twice", [])],
            [new("help", "Twice", [Option, Option])],
            [new("help", "Order", [Option, Option with { Name = "later", Required = true }])],
            [new("help", "Mixed", [Option, Option with { Name = "sub", Type = CommandOptionType.SubCommand }])],
            [new("help", "Both", [Option with { Autocomplete = true, Choices = [new("A", new(Text: "a"))] }])],
            [new("help", "Many", [.. Enumerable.Range(0, 26).Select(n => Option with { Name = $"o{n}" })])],
            [.. Enumerable.Range(0, 101).Select(n => new ApplicationCommand($"c{n}", "Many", []))],
            [new("help", "Big", [.. Enumerable.Range(0, 4).Select(n => Option with { Name = $"o{n}", Choices = longChoices })])],
        ];

        Assert.All(refused, commands => Assert.Throws<ArgumentException>(() => CommandLimits.Check(commands)));
    }
}
