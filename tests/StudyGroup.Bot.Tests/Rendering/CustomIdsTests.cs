using CsCheck;
using StudyGroup.Bot.Rendering;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using Xunit;

namespace StudyGroup.Bot.Tests.Rendering;

public class CustomIdsTests
{
    private static readonly Gen<string> Part = Gen.String[Gen.Char["abcXYZ019.-"], 0, 12];

    [Fact]
    public void Action_is_read_back_unchanged() => Gen.Select(Part.Where(p => p.Length > 0), Part.Array[0, 5]).Sample((name, arguments) =>
    {
        var back = CustomIds.Read(CustomIds.Write(new ActionId(name, [.. arguments]))!)!;
        Assert.Equal(name, back.Name);
        Assert.Equal(arguments, back.Arguments);
    });

    [Fact]
    public void Group_is_read_back_and_the_first_has_the_ids_that_it_always_had()
    {
        Gen.Select(Part.Where(p => p.Length > 0), Part.Array[0, 5], Gen.Int[0, 999]).Sample((name, arguments, ordinal) =>
        {
            var id = CustomIds.Write(new ActionId(name, [.. arguments]), ordinal)!;
            Assert.Equal(ordinal, CustomIds.OrdinalOf(id));
            Assert.Equal(new ActionId(name, [.. arguments]), CustomIds.Read(id));
        });
        Assert.Equal("sg1:point-vote:7", CustomIds.Write(new ActionId("point-vote", "7")));
        Assert.Equal("sg1-2:point-vote:7", CustomIds.Write(new ActionId("point-vote", "7"), 2));
    }

    [Fact]
    public void The_longest_action_fits_into_the_id_of_any_group() =>
        Assert.NotNull(CustomIds.Write(new ActionId(new string('a', 40), new string('b', 49)), ServerRules.MaxKept));

    [Theory]
    [InlineData("")]
    [InlineData("sg1:")]
    [InlineData("sg1::a")]
    [InlineData("sg2:a")]
    [InlineData("other")]
    [InlineData("sg1-0:a")]
    [InlineData("sg1-:a")]
    [InlineData("sg1-02:a")]
    [InlineData("sg1-x:a")]
    [InlineData("sg1--1:a")]
    [InlineData("sg1-4194304:a")]
    [InlineData("sg1-99999999999999999999:a")]
    [InlineData("sg12:a")]
    [InlineData("sg1-2")]
    [InlineData("sg1:a:b c")]
    [InlineData("sg1:a:é")]
    public void Foreign_id_is_not_an_action(string customId) => Assert.Null(CustomIds.Read(customId));

    [Fact]
    public void Any_text_can_be_read() => Gen.String.Sample(text =>
    {
        _ = CustomIds.Read("sg1:" + text);
        _ = CustomIds.OrdinalOf("sg1" + text);
    });

    [Fact]
    public void Action_that_is_too_long_has_no_custom_id()
    {
        Assert.Null(CustomIds.Write(new ActionId("a", new string('b', 95))));
        Assert.NotNull(CustomIds.Write(new ActionId("a", new string('b', 94))));
        Assert.Null(CustomIds.Read("sg1:" + new string('b', 97)));
    }
}
