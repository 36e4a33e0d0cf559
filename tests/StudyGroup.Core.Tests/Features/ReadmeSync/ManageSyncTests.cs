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
    public async Task Defaults_are_every_six_hours_and_the_reminder_channel() => Assert.Equal(
        """
        Following a README
        readers.example/README.md → https://readers.example/README.md, every 6 hours, proposed in #500
        I'll check it in a moment.
        Your own changes stay until the README says something new about the same thing. To see all differences, use /manage import link:https://readers.example/README.md
        To stop, use /manage sync stop:True.
        """,
        (await Sync(("url", Url))).Text());

    [Fact]
    public async Task Later_option_changes_only_itself()
    {
        await Sync(("url", Url), ("every", "2 hours"), ("channel", new ChannelGiven(new ChannelId(9), _desk.Rights)));
        var changed = await Sync(("apply", "itself"));
        Assert.Contains("every 2 hours, applied and announced in #9", changed.Text(), StringComparison.Ordinal);
        await _desk.Press(Desk.Organizer, changed, "Undo");
        Assert.Contains("every 2 hours, proposed in #9", (await Sync()).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stopping_can_be_undone()
    {
        await Sync(("url", Url));
        var stopped = await Sync(("stop", true));
        Assert.Null(_desk.Group.Settings.Readme);
        Assert.Equal("I'm not following a README. To follow one, use /manage sync url.", (await Sync(("stop", true))).Text());
        await _desk.Press(Desk.Organizer, stopped, "Undo");
        Assert.Equal(Url, _desk.Group.Settings.Readme!.Url.AbsoluteUri);
    }

    [Theory]
    [InlineData("http://readers.example/README.md", "The link has to start with https://")]
    [InlineData("https://readers.example/gone.md", "There is nothing.")]
    [InlineData("https://readers.example/prose.md", "I can't find a schedule in that. Line 1")]
    [InlineData("https://readers.example/group.json", "That's a JSON export, but I can only follow a README in Markdown")]
    public async Task Unreadable_readme_is_refused_at_once_and_nothing_is_set(string url, string said)
    {
        _desk.Pages["https://readers.example/prose.md"] = "Just words.";
        _desk.Pages["https://readers.example/group.json"] = System.Text.Encoding.UTF8.GetString(
            Assert.Single((await _desk.Command(Desk.Organizer, "manage export", ("format", "json"))).Card().Files).Content.Span);
        Assert.StartsWith(said, (await Sync(("url", url))).Text(), StringComparison.Ordinal);
        Assert.Null(_desk.Group.Settings.Readme);
    }

    [Fact]
    public async Task Readme_that_matches_the_group_can_be_followed()
    {
        _desk.Pages[Url] = "| Seminar | Date | Topic |\n|---|---|---|\n| 3 | Coming soon | Data Engineering for ML |";
        Assert.StartsWith("Following a README", (await Sync(("url", Url))).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Channel_is_required_if_the_group_has_none()
    {
        _desk.Group = TestGroup.Nine();
        Assert.Equal("Pick a “channel” where I propose changes, one that organizers read.", (await Sync(("url", Url))).Text());
    }

    [Fact]
    public async Task Missing_channel_permissions_are_named()
    {
        _desk.Rights = new ChannelRights(false, false, false, false);
        Assert.Contains("[In Discord]\nI can't post in #500 yet", (await Sync(("url", Url))).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Progress_is_shown_and_a_check_can_be_made_now()
    {
        await Sync(("url", Url));
        var looked = await _desk.Press(Desk.Organizer, await Sync(), "Check now");
        Assert.IsType<Reply.Replace>(looked);
        Assert.Contains(
            "Last check <2026-11-23T09:00:00Z R> · next <2026-11-23T15:00:00Z R>\nI'm about to post its changes.", looked.Text(),
            StringComparison.Ordinal);
        Assert.Equal(Organizers.Only.Sentence(), (await _desk.Press(Desk.Ana, looked, "Check now")).Text());
    }

    [Fact]
    public async Task Problem_is_shown_to_organizers()
    {
        await Sync(("url", Url));
        _desk.Pages.Remove(Url);
        await _desk.Look();
        Assert.Contains("I couldn't use it at the last check. There is nothing.", (await Sync()).Text(), StringComparison.Ordinal);
        Assert.Contains(
            "I can't read the README I follow. There is nothing. See /manage sync.", (await _desk.Command(Desk.Organizer, "help")).Text(),
            StringComparison.Ordinal);
        Assert.Contains(
            "README: readers.example/README.md →", (await _desk.Command(Desk.Organizer, "manage settings")).Text(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Waiting_proposal_is_linked_until_it_is_answered()
    {
        await Sync(("url", Url));
        await _desk.Look();
        await ((IPosts)_desk).UpdateAsync(Proposal with { State = PostState.Posted, Message = new MessageId(8) });
        Assert.Contains(
            "Its changes are waiting for an answer: see my proposal → 770/500/8.", (await Sync()).Text(), StringComparison.Ordinal);
        await _desk.Press(Desk.Organizer, new Reply.Public(_desk.Card(Proposal)), "Ignore");
        Assert.DoesNotContain("waits", (await Sync()).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unposted_proposal_is_reported_and_posted_again_on_request_or_in_a_new_channel()
    {
        await Sync(("url", Url));
        await _desk.Look();
        await ((IPosts)_desk).UpdateAsync(Proposal with { State = PostState.Failed, Reason = "I may not." });
        var shown = await Sync();
        Assert.Contains(
            "I couldn't post its changes. I may not. Once that's fixed, press Check now.", shown.Text(), StringComparison.Ordinal);
        await _desk.Press(Desk.Organizer, shown, "Check now");
        Assert.Equal(2, Proposals.Count());
        await Sync(("channel", new ChannelGiven(new ChannelId(9), _desk.Rights)));
        await _desk.Look();
        Assert.Equal((3, new ChannelId(9)), (Proposals.Count(), Proposals.Last().Channel));
        Assert.False(await _desk.Look());
    }

    [Fact]
    public async Task Two_organizers_at_once_keep_each_others_changes()
    {
        await Sync(("url", Url));
        _desk.Meanwhile = () => Sync(("every", "1 day")).GetAwaiter().GetResult();
        await Sync(("channel", new ChannelGiven(new ChannelId(9), _desk.Rights)));
        Assert.Equal((Duration.FromDays(1), new ChannelId(9)), (_desk.Group.Settings.Readme!.Every, _desk.Group.Settings.Readme.Channel));
    }

    [Fact]
    public async Task Intervals_are_suggested_while_typing()
    {
        Assert.Equal(
            ["every 1 hour", "every 6 hours", "every 12 hours"],
            _desk.Suggest(Desk.Organizer, "manage sync", "every", "hour").Select(s => s.Shown));
        Assert.Equal(
            "I can't use “now and then”. Try something between 15 minutes and 7 days, such as “30 minutes”, “6 hours” or “1 day”.",
            (await Sync(("url", Url), ("every", "now and then"))).Text());
    }

    private IEnumerable<Post> Proposals => _desk.Posts.Where(p => p.Subject is ReadmeProposal);

    private Post Proposal => Proposals.Single();

    private Task<Reply> Sync(params (string Name, object Value)[] options) => _desk.Command(Desk.Organizer, "manage sync", options);
}
