using CsCheck;
using StudyGroup.Bot.Rendering;
using StudyGroup.Core.Contract;
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

    [Theory]
    [InlineData("")]
    [InlineData("sg1:")]
    [InlineData("sg1::a")]
    [InlineData("sg2:a")]
    [InlineData("other")]
    [InlineData("sg1:a:b c")]
    [InlineData("sg1:a:é")]
    public void Foreign_id_is_not_an_action(string customId) => Assert.Null(CustomIds.Read(customId));

    [Fact]
    public void Any_text_can_be_read() => Gen.String.Sample(text => { _ = CustomIds.Read("sg1:" + text); });

    [Fact]
    public void Action_that_is_too_long_has_no_custom_id()
    {
        Assert.Null(CustomIds.Write(new ActionId("a", new string('b', 95))));
        Assert.NotNull(CustomIds.Write(new ActionId("a", new string('b', 94))));
        Assert.Null(CustomIds.Read("sg1:" + new string('b', 97)));
    }
}
