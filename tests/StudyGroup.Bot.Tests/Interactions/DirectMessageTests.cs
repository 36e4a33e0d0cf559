using StudyGroup.Core.Contract;
using StudyGroup.Core.Text;
using StudyGroup.Discord.Interactions;
using Xunit;

namespace StudyGroup.Bot.Tests.Interactions;

public sealed class DirectMessageTests : InteractionFixture
{
    [Fact]
    public async Task Button_in_a_direct_message_is_answered_for_the_group_it_names_without_any_rights()
    {
        var group = KnownGroup(77);

        await SendAsync(Direct(AButton("sg1:nudge:77:3")));

        Assert.Equal("Here you are.", (await MessageAsync()).Body.Content);
        var heard = Assert.IsType<ButtonCall>(Command.Heard);
        Assert.Equal(
            (group, new MemberId(9), false, new ActionId("nudge", "77", "3")),
            (heard.Group, heard.Member.Id, heard.Member.MayManage, heard.Action));
        Assert.Empty(heard.Member.Roles);
    }

    [Fact]
    public async Task Form_in_a_direct_message_is_answered_in_the_same_way()
    {
        var group = KnownGroup(77);

        await SendAsync(Direct(AForm("sg1:nudge:77:3")));

        await MessageAsync();
        var heard = Assert.IsType<FormCall>(Command.Heard);
        Assert.Equal((group, "https://example.org"), (heard.Group, heard.Field("url")));
    }

    [Theory]
    [InlineData("sg1:nudge:78")]
    [InlineData("sg1:nudge")]
    [InlineData("sg1:nudge:-77")]
    [InlineData("sg1:nudge:99999999999999999999")]
    [InlineData("sg1:go:77")]
    [InlineData("sg1:unknown:77")]
    [InlineData("nudge:77")]
    public async Task Anything_else_in_a_direct_message_is_sent_to_a_server_and_creates_no_group(string customId)
    {
        KnownGroup(77);

        await SendAsync(Direct(AButton(customId)));

        Assert.StartsWith("I look after reading groups in servers", (await MessageAsync()).Body.Content, StringComparison.Ordinal);
        Assert.Null(Command.Heard);
        Assert.Single(Stores.Groups);
    }

    [Fact]
    public async Task Button_in_a_server_is_answered_for_that_server_whatever_it_names()
    {
        KnownGroup(77);

        await SendAsync(AButton("sg1:nudge:77"));

        await MessageAsync();
        Assert.Equal(new GroupId(5), Command.Heard!.Group.Id);
    }

    private static T Direct<T>(T interaction)
        where T : Interaction => interaction with { Header = interaction.Header with { GuildId = null } };
}
