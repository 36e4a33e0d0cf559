using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Settings;

public class ManageSettingsTests
{
    private readonly Desk _desk = new();

    [Fact]
    public async Task Command_without_options_shows_all_settings_and_what_is_missing()
    {
        var text = (await Settings()).Text();
        Assert.Contains("Book: Designing Machine Learning Systems", text, StringComparison.Ordinal);
        Assert.Contains("Time zone: Europe/Berlin (not chosen yet) · it's now Mon 23 Nov 2026, 10:00", text, StringComparison.Ordinal);
        Assert.Contains("Reminders before the start: 7d, 1d, 1h, 0m", text, StringComparison.Ordinal);
        Assert.Contains("No channel set yet, so I'm not posting anything", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_can_all_be_set_at_once_and_reset_again()
    {
        var reply = await Settings(
            ("channel", new ChannelGiven(new ChannelId(5))), ("timezone", "america/new_york"), ("start", "6:30 pm"), ("length", 45),
            ("place", "Library"), ("reminders", "2h 0m"), ("book", "B"), ("author", "A"));
        var settings = _desk.Group.Settings;
        Assert.Equal(
            ("America/New_York", new LocalTime(18, 30), Duration.FromMinutes(45)), (settings.Zone.Id, settings.Start, settings.Length));
        Assert.Equal([Duration.FromHours(2), Duration.Zero], settings.LeadTimes);
        Assert.Equal("Settings saved", reply.Card().Title!.Text());
        foreach (var name in new[] { "channel", "place", "reminders", "book", "author" }) await Settings(("clear", name));
        settings = _desk.Group.Settings;
        Assert.Equal(
            (null, null, null, null, 0), (settings.Channel, settings.Place, settings.Book, settings.Author, settings.LeadTimes.Length));
    }

    [Fact]
    public async Task Nudges_recap_and_slide_news_have_defaults_and_each_can_be_switched_and_undone()
    {
        Assert.Contains(
            "Nudge presenters: on\nRecap after each seminar: off\nAnnounce new slides: off", (await Settings()).Text(),
            StringComparison.Ordinal);
        var saved = await Settings(("nudges", false), ("recap", true), ("slides-news", true));
        Assert.Contains(
            "Nudge presenters: off\nRecap after each seminar: on\nAnnounce new slides: on", saved.Text(), StringComparison.Ordinal);
        Assert.StartsWith(
            "Settings saved\nnudges ~on~ → off\nrecap ~off~ → on\nslide announcements ~off~ → on\n[", saved.Text(),
            StringComparison.Ordinal);
        await _desk.Press(Desk.Organizer, saved, "Undo");
        Assert.Equal((true, false, false), (_desk.Group.Settings.Nudges, _desk.Group.Settings.Recap, _desk.Group.Settings.SlidesNews));
    }

    [Fact]
    public async Task Unit_and_presenters_per_seminar_have_defaults_and_can_be_changed_and_undone()
    {
        Assert.Contains("Unit: chapter\nPresenters per seminar: 1", (await Settings()).Text(), StringComparison.Ordinal);
        var saved = await Settings(("unit", "paper"), ("presenters", 3));
        Assert.Contains("Unit: paper\nPresenters per seminar: up to 3", saved.Text(), StringComparison.Ordinal);
        Assert.Contains(
            "unit ~chapter~ → paper; presenters per seminar ~1~ → 3",
            (await _desk.Command(Desk.Organizer, "manage history")).Text(), StringComparison.Ordinal);
        await _desk.Press(Desk.Organizer, saved, "Undo");
        Assert.Equal((UnitWord.Chapter, 1), (_desk.Group.Settings.Unit, _desk.Group.Settings.PresentersPerSeminar));
    }

    [Theory]
    [InlineData("unit", "verse", "“unit” can only be one of: chapter, paper, week, session.")]
    [InlineData("presenters", 0, "“presenters” must be a number from 1 to 10.")]
    [InlineData("presenters", 11, "“presenters” must be a number from 1 to 10.")]
    public async Task Unknown_unit_and_impossible_number_of_presenters_are_refused(string option, object value, string sentence) =>
        Assert.Equal(sentence, (await Settings((option, value))).Text());

    [Theory]
    [InlineData("timezone", "Mars/Olympus", "I don't know the time zone “Mars/Olympus”")]
    [InlineData("start", "25:00", "I can't read “25:00” as a time of day")]
    [InlineData("reminders", "often", "list of times")]
    public async Task Invalid_value_is_refused_and_changes_nothing(string option, string value, string sentence)
    {
        var before = _desk.Group;
        Assert.Contains(
            sentence, Assert.IsType<Reply.Refused>(await Settings((option, value), ("book", "Other"))).Text(), StringComparison.Ordinal);
        Assert.Same(before, _desk.Group);
    }

    [Fact]
    public async Task Channel_where_the_bot_cannot_post_gets_a_warning_that_says_what_to_change()
    {
        var reply = await Settings(("channel", new ChannelGiven(new ChannelId(5), new ChannelRights(false, false, false, false))));
        Assert.Contains("I can't post in #5 yet. Open that channel's permissions", reply.Text(), StringComparison.Ordinal);
        _desk.Rights = null;
        Assert.Contains(
            "I couldn't check whether", (await Settings(("channel", new ChannelGiven(new ChannelId(5))))).Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, false, "I can't post in #5 yet. Open the permissions of the thread's channel and give me View Channel, Send "
        + "Messages in Threads and Embed Links.")]
    [InlineData(
        true, true,
        "#5 is locked, so I can't post there. Unlock it, or open the permissions of the thread's channel and give me Manage Threads.")]
    public async Task Missing_permission_in_a_thread_is_named(bool post, bool isLockedOut, string sentence)
    {
        var rights = new ChannelRights(post, post, true, false, IsThread: true, IsLockedOut: isLockedOut);
        Assert.Contains(
            sentence, (await Settings(("channel", new ChannelGiven(new ChannelId(5), rights)))).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Role_that_the_bot_cannot_ping_gets_a_warning()
    {
        var deaf = new RoleGiven(new RoleId(8), false);
        Assert.Contains("I can't ping @&8 yet", (await Settings(("role", deaf))).Text(), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "cannot be pinged", (await Settings(("role", deaf with { AnyoneMayPing = true }))).Text(), StringComparison.Ordinal);
        _desk.Rights = new ChannelRights(true, true, true, true);
        _desk.Group = _desk.Group.InChannel();
        Assert.DoesNotContain("cannot be pinged", (await Settings(("role", deaf))).Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("role", "I can't ping @everyone")]
    [InlineData("organizers", "I can't make @everyone the organizer role")]
    public async Task Everyone_role_is_refused_and_nothing_changes(string option, string sentence)
    {
        var before = _desk.Group;
        var refused = await Settings((option, new RoleGiven(RoleId.EveryoneOf(Desk.Server), true)), ("book", "Other"));
        Assert.StartsWith(sentence, Assert.IsType<Reply.Refused>(refused).Text(), StringComparison.Ordinal);
        Assert.Same(before, _desk.Group);
    }

    [Fact]
    public async Task Undo_does_not_bring_back_the_everyone_role()
    {
        var everyone = RoleId.EveryoneOf(Desk.Server);
        _desk.Group = _desk.Group with { Settings = _desk.Group.Settings with { Role = everyone } };
        var saved = await Settings(("role", new RoleGiven(new RoleId(8), true)));
        var undone = await _desk.Press(Desk.Organizer, saved, "Undo");
        Assert.StartsWith("I can't ping @everyone", Assert.IsType<Reply.Refused>(undone).Text(), StringComparison.Ordinal);
        Assert.Equal(new RoleId(8), _desk.Group.Settings.Role);
    }

    [Fact]
    public async Task Choosing_the_organizer_role_explains_the_step_in_Discord() =>
        Assert.Contains(
            "Integrations", (await Settings(("organizers", new RoleGiven(new RoleId(8), false)))).Text(), StringComparison.Ordinal);

    [Fact]
    public async Task Setting_the_channel_records_overdue_posts_as_skipped()
    {
        await Settings(("channel", new ChannelGiven(new ChannelId(5))));
        Assert.Equal(8, _desk.Posts.Count(p => p.State == PostState.Skipped));
    }

    [Fact]
    public async Task Help_names_every_command_and_shows_organizers_what_is_left_to_set_up()
    {
        var member = (await _desk.Command(Desk.Ana, "help")).Text();
        var organizer = (await _desk.Command(Desk.Organizer, "help")).Text();
        Assert.All(
            _desk.Router.Specs.Where(s => s.Name != "help"), s => Assert.Contains($"/{s.Name}", organizer, StringComparison.Ordinal));
        Assert.DoesNotContain("/manage", member, StringComparison.Ordinal);
        Assert.Contains("No time zone set yet", organizer, StringComparison.Ordinal);
    }

    [Fact]
    public void Time_zones_are_suggested() =>
        Assert.Equal("Europe/Istanbul", _desk.Suggest(Desk.Organizer, "manage settings", "timezone", "istan")[0].Value);

    private Task<Reply> Settings(params (string Name, object Value)[] options) => _desk.Command(Desk.Organizer, "manage settings", options);
}
