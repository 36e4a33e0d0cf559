using StudyGroup.Bot.Interactions;
using StudyGroup.Core.Text;
using StudyGroup.Discord.Commands;
using StudyGroup.Discord.Interactions;
using StudyGroup.Discord.Primitives;
using Xunit;

namespace StudyGroup.Bot.Tests.Interactions;

public sealed class SeenNamesTests
{
    private static readonly GroupId Here = new(5);

    [Fact]
    public void Member_is_known_by_the_newest_name_in_that_server_alone()
    {
        var names = new SeenNames();
        names.Note(Here, By(9, "Ada"));
        names.Note(Here, By(9, "Countess"));
        Assert.Equal("Countess", names.Of(Here, new MemberId(9)));
        Assert.Null(names.Of(new GroupId(6), new MemberId(9)));
        Assert.Null(names.Of(Here, new MemberId(8)));
    }

    [Fact]
    public void So_is_who_was_named_with_a_command()
    {
        var names = new SeenNames();
        names.Note(Here, By(9, "Ada") with { People = new Dictionary<Snowflake, string> { [new(8)] = "Ben" } });
        Assert.Equal("Ben", names.Of(Here, new MemberId(8)));
    }

    [Fact]
    public void No_more_are_remembered_than_there_is_room_for()
    {
        var names = new SeenNames(max: 2);
        for (ulong member = 1; member <= 3; member++) names.Note(Here, By(member, $"{member}"));
        Assert.Equal([null, null, "3"], new ulong[] { 1, 2, 3 }.Select(member => names.Of(Here, new MemberId(member))));
    }

    [Fact]
    public void Member_who_is_known_already_takes_no_room()
    {
        var names = new SeenNames(max: 2);
        foreach (ulong member in new ulong[] { 1, 2, 1 }) names.Note(Here, By(member, $"{member}"));
        Assert.Equal(["1", "2"], new ulong[] { 1, 2 }.Select(member => names.Of(Here, new MemberId(member))));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void A_name_that_is_blank_is_none(string name)
    {
        var names = new SeenNames();
        names.Note(Here, By(9, name));
        Assert.Null(names.Of(Here, new MemberId(9)));
    }

    [Fact]
    public void A_name_turns_nothing_round_that_follows_it()
    {
        var names = new SeenNames();
        names.Note(Here, By(9, "\u202EAda\u2066"));
        names.Note(Here, By(8, "\u202E"));
        Assert.Equal(("Ada", null), (names.Of(Here, new MemberId(9)), names.Of(Here, new MemberId(8))));
    }

    private static CommandInteraction By(ulong id, string name) => new()
    {
        Header = new(new(1), new(2), new("secret"), null, null, new(new(id), name, Permissions.None, []), 0),
        Path = ["go"],
        Options = new Dictionary<string, OptionValue>(),
    };
}
