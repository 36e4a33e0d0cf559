using StudyGroup.Discord.Commands;

namespace StudyGroup.Discord.Tests.Commands;

public sealed class CommandLimitsTests
{
    private static readonly CommandOption Option = new() { Type = CommandOptionType.String, Name = "text", Description = "What" };

    [Fact]
    public void What_Discord_takes_passes() =>
        CommandLimits.Check([new("next-seminar", "Shows it", [Option with { Required = true }, Option with { Name = "größe" }])]);

    [Fact]
    public void What_Discord_refuses_does_not()
    {
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
            [new("help", "Big", [.. Enumerable.Range(0, 4).Select(o => Option with { Name = $"o{o}", Choices = [.. Enumerable.Range(0, 25).Select(c => new Choice(new string('x', 90), new(Text: "v")))] })])],
        ];

        Assert.All(refused, commands => Assert.Throws<ArgumentException>(() => CommandLimits.Check(commands)));
    }
}
