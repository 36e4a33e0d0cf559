using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Contract;

public sealed class GroupQuestionTests
{
    private static readonly Member Carl = Desk.Ana with { Roles = [new RoleId(9)] };
    private readonly Desk _desk = new();
    private readonly Group[] _groups;

    public GroupQuestionTests()
    {
        var papers = _desk.Group with { Id = GroupId.Of(Desk.Server, 3), Name = "Papers", Seminars = _desk.Group.Seminars[..1] };
        _desk.Groups[papers.Id] = papers with { Settings = papers.Settings with { Book = null, Organizers = new RoleId(9) } };
        _groups = [_desk.Group, _desk.Groups[papers.Id]];
    }

    [Fact]
    public async Task Chosen_group_gets_the_command_with_its_options_and_the_answer_says_which_group_it_is()
    {
        var asked = await Ask("seminar", Desk.Ana, Options.None.With("number", 1L));
        var menu = Assert.IsType<SelectMenu.OfChoices>(Assert.Single(asked.Card().Selects));
        Assert.Equal(["Designing Machine Learning Systems", "Papers"], menu.Choices.Select(choice => choice.Label));
        var (reply, group) = await Choose(asked, Desk.Ana, "3");
        Assert.Equal("Papers", group.Name);
        Assert.StartsWith("Topic 1\nPapers\n", reply.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Command_is_done_once_and_only_for_whoever_gave_it()
    {
        var asked = await Ask("point add", Desk.Ana, Options.None.With("text", "Why?").With("seminar", 1L));
        Assert.Same(Draft.Gone, Assert.IsType<Reply.Refused>((await Choose(asked, Desk.Ben, "3")).Reply).Why);
        Assert.IsType<Reply.Public>((await Choose(asked, Desk.Ana, "3")).Reply);
        Assert.Same(Draft.Gone, Assert.IsType<Reply.Refused>((await Choose(asked, Desk.Ana, "3")).Reply).Why);
    }

    [Theory]
    [InlineData("4")]
    [InlineData("-1")]
    [InlineData("papers")]
    [InlineData("")]
    public async Task Forged_choice_reaches_no_group_and_the_command_stays(string forged)
    {
        var asked = await Ask("presenters", Desk.Ana, Options.None);
        Assert.IsType<Reply.Refused>((await Choose(asked, Desk.Ana, forged)).Reply);
        Assert.Equal("Papers", (await Choose(asked, Desk.Ana, "3")).Group.Name);
    }

    [Fact]
    public async Task Organizer_of_one_group_is_asked_and_then_refused_in_another()
    {
        var refused = Assert.IsType<Reply.Refused>(await Ask("manage settings", Desk.Ben, Options.None));
        Assert.Same(Organizers.Only, refused.Why);
        var asked = await Ask("manage settings", Carl, Options.None);
        Assert.IsType<Reply.Replace>((await Choose(asked, Carl, "3")).Reply);
        asked = await Ask("manage settings", Carl, Options.None);
        Assert.Same(
            Organizers.Only,
            Assert.IsType<Reply.Refused>((await Choose(asked, Carl, $"{_desk.Group.Ordinal}")).Reply).Why);
    }

    [Fact]
    public void Every_kind_of_option_and_a_message_are_kept_unchanged()
    {
        var file = new GivenFile("a.md", 12, new Uri("https://cdn.example/a.md?ex=1&is=2"), "text/markdown");
        var options = Options.None.With("text", "text.kind: number.1").With("number", 7L).With("yes", true).With("person", Desk.Ben.Id)
            .With("role", new RoleGiven(new RoleId(8), true)).With("channel", new ChannelGiven(new ChannelId(5))).With("file", file)
            .With("bare", file with { ContentType = null });
        var call = new CommandCall(_groups[1], Desk.Ana, _desk.Now, "manage import", options);
        var back = KeptCommand.Command(call, KeptCommand.Of(call));
        Assert.Equal("manage import", back.Name);
        Assert.Equal(options.Values.OrderBy(o => o.Key), back.Options.Values.OrderBy(o => o.Key));
        Assert.DoesNotContain(KeptCommand.Of(call).Values.Values, value => value is GivenFile);

        var message = new GivenMessage(new MessageLink(new ChannelId(5), new MessageId(6)), Desk.Ben.Id, "Ben", true, "Why?\n- so");
        var use = new MessageCall(_groups[1], Desk.Ana, _desk.Now, "Add as discussion point", message);
        Assert.True(KeptCommand.IsOnMessage(KeptCommand.Of(use)));
        Assert.Equal(message, KeptCommand.OnMessage(use, KeptCommand.Of(use)).Message);
        Assert.False(KeptCommand.IsOnMessage(KeptCommand.Of(call)));
    }

    private ValueTask<Reply> Ask(string command, Member who, Options options) =>
        _desk.Router.AnswerForServerAsync(new CommandCall(_groups[0], who, _desk.Now, command, options), _groups);

    private ValueTask<(Reply Reply, Group Group)> Choose(Reply asked, Member who, string value)
    {
        var call = new SelectCall(_groups[0], who, _desk.Now, asked.Card().Selects[0].Action, value);
        return _desk.Router.ChooseGroupAsync(call, _groups, group => call with { Group = group }, command => command);
    }
}
