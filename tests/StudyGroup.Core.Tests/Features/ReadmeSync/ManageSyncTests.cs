using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.ReadmeSync;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Features.ReadmeSync;

public sealed class ManageSyncTests
{
    private const string Url = "https://readers.example/README.md";
    private const string Readme = "| Seminar | Date | Topic |\n|---|---|---|\n| 3 | 2026-12-04 | Data Engineering for ML |";

    private readonly Desk _desk = new();

    public ManageSyncTests()
    {
        _desk.Group = _desk.Group.InChannel();
        _desk.Pages[Url] = Readme;
    }

    [Fact]
    public async Task It_follows_every_six_hours_and_proposes_where_reminders_go_if_nothing_else_is_said() => Assert.Equal(
        """
        Following a README
        readers.example/README.md → https://readers.example/README.md, every 6 hours, proposed in #500
        I look at it in a moment.
        What is changed here stays, until the README says something new about the same. All that differs shows with /manage import link:https://readers.example/README.md
        To stop: /manage sync stop:True.
        """,
        (await Sync(("url", Url))).Text());

    [Fact]
    public async Task What_is_said_later_changes_only_that()
    {
        await Sync(("url", Url), ("every", "2 hours"), ("channel", new ChannelGiven(new ChannelId(9), _desk.Rights)));
        var changed = await Sync(("apply", "itself"));
        Assert.Contains("every 2 hours, applied by itself, told in #9", changed.Text(), StringComparison.Ordinal);
        await _desk.Press(Desk.Organizer, changed, "Undo");
        Assert.Contains("every 2 hours, proposed in #9", (await Sync()).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_stops_and_that_can_be_undone()
    {
        await Sync(("url", Url));
        var stopped = await Sync(("stop", true));
        Assert.Null(_desk.Group.Settings.Readme);
        Assert.Equal("No README is followed. To follow one: /manage sync url.", (await Sync(("stop", true))).Text());
        await _desk.Press(Desk.Organizer, stopped, "Undo");
        Assert.Equal(Url, _desk.Group.Settings.Readme!.Url.AbsoluteUri);
    }

    [Theory]
    [InlineData("http://readers.example/README.md", "The link must start with https://")]
    [InlineData("https://readers.example/gone.md", "There is nothing.")]
    [InlineData("https://readers.example/prose.md", "There is no schedule that I can read. Line 1")]
    [InlineData("https://readers.example/group.json", "That is an export in JSON. I follow READMEs in Markdown")]
    public async Task What_cannot_be_followed_is_refused_at_once_and_nothing_is_set(string url, string said)
    {
        _desk.Pages["https://readers.example/prose.md"] = "Just words.";
        _desk.Pages["https://readers.example/group.json"] = System.Text.Encoding.UTF8.GetString(
            Assert.Single((await _desk.Command(Desk.Organizer, "manage export", ("format", "json"))).Card().Files).Content.Span);
        Assert.StartsWith(said, (await Sync(("url", url))).Text(), StringComparison.Ordinal);
        Assert.Null(_desk.Group.Settings.Readme);
    }

    [Fact]
    public async Task A_readme_that_says_what_the_group_has_can_be_followed()
    {
        _desk.Pages[Url] = "| Seminar | Date | Topic |\n|---|---|---|\n| 3 | Coming soon | Data Engineering for ML |";
        Assert.StartsWith("Following a README", (await Sync(("url", Url))).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_any_channel_one_has_to_be_named()
    {
        _desk.Group = TestGroup.Nine();
        Assert.Equal("Say in which “channel” I propose what changes; organizers should read it.", (await Sync(("url", Url))).Text());
    }

    [Fact]
    public async Task What_the_channel_lacks_is_said()
    {
        _desk.Rights = new ChannelRights(false, false, false, false);
        Assert.Contains("[In Discord]\nI may not write in #500 yet", (await Sync(("url", Url))).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task How_far_it_is_shows_and_it_can_be_looked_at_now()
    {
        await Sync(("url", Url));
        var looked = await _desk.Press(Desk.Organizer, await Sync(), "Look now");
        Assert.IsType<Reply.Replace>(looked);
        Assert.Contains("Looked at <2026-11-23T09:00:00Z R>; next <2026-11-23T15:00:00Z R>.\nWhat changed in it is about to be posted.", looked.Text(), StringComparison.Ordinal);
        Assert.Equal(Organizers.Only.Sentence(), (await _desk.Press(Desk.Ana, looked, "Look now")).Text());
    }

    [Fact]
    public async Task What_hinders_it_shows_to_organizers()
    {
        await Sync(("url", Url));
        _desk.Pages.Remove(Url);
        await _desk.Look();
        Assert.Contains("The last look found nothing to follow. There is nothing.", (await Sync()).Text(), StringComparison.Ordinal);
        Assert.Contains("I can't read the README I follow. There is nothing. See /manage sync.", (await _desk.Command(Desk.Organizer, "help")).Text(), StringComparison.Ordinal);
        Assert.Contains("README: readers.example/README.md →", (await _desk.Command(Desk.Organizer, "manage settings")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proposal_that_waits_is_linked_until_it_is_answered()
    {
        await Sync(("url", Url));
        await _desk.Look();
        await ((IPosts)_desk).UpdateAsync(Proposal with { State = PostState.Posted, Message = new MessageId(8) });
        Assert.Contains("What changed in it waits for an answer: there it is → 77/500/8.", (await Sync()).Text(), StringComparison.Ordinal);
        await _desk.Press(Desk.Organizer, new Reply.Public(_desk.Card(Proposal)), "Ignore");
        Assert.DoesNotContain("waits", (await Sync()).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proposal_that_could_not_be_posted_is_said_and_posted_anew_when_it_is_asked_for_or_another_channel_is_chosen()
    {
        await Sync(("url", Url));
        await _desk.Look();
        await ((IPosts)_desk).UpdateAsync(Proposal with { State = PostState.Failed, Reason = "I may not." });
        var shown = await Sync();
        Assert.Contains("What changed in it could not be posted. I may not. When that is mended, press Look now.", shown.Text(), StringComparison.Ordinal);
        await _desk.Press(Desk.Organizer, shown, "Look now");
        Assert.Equal(2, Proposals.Count());
        await Sync(("channel", new ChannelGiven(new ChannelId(9), _desk.Rights)));
        await _desk.Look();
        Assert.Equal((3, new ChannelId(9)), (Proposals.Count(), Proposals.Last().Channel));
        Assert.False(await _desk.Look());
    }

    [Fact]
    public async Task Two_organizers_at_once_lose_nothing_of_each_others()
    {
        await Sync(("url", Url));
        _desk.Meanwhile = () => Sync(("every", "1 day")).GetAwaiter().GetResult();
        await Sync(("channel", new ChannelGiven(new ChannelId(9), _desk.Rights)));
        Assert.Equal((Duration.FromDays(1), new ChannelId(9)), (_desk.Group.Settings.Readme!.Every, _desk.Group.Settings.Readme.Channel));
    }

    [Fact]
    public async Task How_often_is_suggested_while_it_is_typed()
    {
        Assert.Equal(["every 1 hour", "every 6 hours", "every 12 hours"], _desk.Suggest(Desk.Organizer, "manage sync", "every", "hour").Select(s => s.Shown));
        Assert.Equal("“now and then” is not a length of time between 15 minutes and 7 days; write it as in “30 minutes”, “6 hours” or “1 day”.", (await Sync(("url", Url), ("every", "now and then"))).Text());
    }

    private IEnumerable<Post> Proposals => _desk.Posts.Where(p => p.Subject is ReadmeProposal);

    private Post Proposal => Proposals.Single();

    private Task<Reply> Sync(params (string Name, object Value)[] options) => _desk.Command(Desk.Organizer, "manage sync", options);
}
