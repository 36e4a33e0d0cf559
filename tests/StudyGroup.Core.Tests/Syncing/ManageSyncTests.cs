using StudyGroup.Core.Commands;
using StudyGroup.Core.Groups;
using StudyGroup.Core.Replies;
using Xunit;

namespace StudyGroup.Core.Tests.Syncing;

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
        Assert.Contains("Looked at <2026-11-23T09:00:00Z R>; next <2026-11-23T15:00:00Z R>.\nWhat changed in it waits for an answer.", looked.Text(), StringComparison.Ordinal);
        Assert.Contains("date ~Coming soon~ → Fri 4 Dec 2026, 18:00", (await _desk.Press(Desk.Organizer, looked, "Show what changed")).Text(), StringComparison.Ordinal);
        Assert.Equal(Organizers.Only.Sentence(), (await _desk.Press(Desk.Ana, looked, "Look now")).Text());
    }

    [Fact]
    public async Task What_hinders_it_shows_to_organizers()
    {
        await Sync(("url", Url));
        _desk.Pages.Remove(Url);
        await _desk.Look();
        Assert.Contains("The last look found nothing to follow. There is nothing.", (await Sync()).Text(), StringComparison.Ordinal);
        Assert.Contains("The README that I follow could not be read. There is nothing. See /manage sync.", (await _desk.Command(Desk.Organizer, "help")).Text(), StringComparison.Ordinal);
        Assert.Contains("README: readers.example/README.md →", (await _desk.Command(Desk.Organizer, "manage settings")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task How_often_is_suggested_while_it_is_typed()
    {
        Assert.Equal(["every 1 hour", "every 6 hours", "every 12 hours"], _desk.Suggest(Desk.Organizer, "manage sync", "every", "hour").Select(s => s.Shown));
        Assert.Equal("“now and then” is no stretch from 15 minutes to 7 days; write it as in “30 minutes”, “6 hours” or “1 day”.", (await Sync(("url", Url), ("every", "now and then"))).Text());
    }

    private Task<Reply> Sync(params (string Name, object Value)[] options) => _desk.Command(Desk.Organizer, "manage sync", options);
}
