using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Setup;

public sealed class SetupTests
{
    private const string Contents = "1. Roots\n2. Stems\n3. Leaves";
    private readonly Desk _desk = new() { Group = TestGroup.Empty() };

    [Fact]
    public async Task Book_of_chapters_is_planned_question_by_question_and_saved_once_confirmed()
    {
        var before = _desk.Group;
        var asked = await ToTheScheduleAsync();
        asked = await TypeAsync(asked, "Paste contents", ("text", Contents));
        Assert.Contains("Fri 27 Nov 2026", asked.Text(), StringComparison.Ordinal);
        asked = await _desk.Choose(Desk.Organizer, asked, "Pick a rhythm", "every 2 weeks on Friday");
        Assert.StartsWith("Set up your reading group · step 8 of 8", asked.Text(), StringComparison.Ordinal);
        var season = await _desk.Press(Desk.Organizer, asked, "Both");

        Assert.Equal("Set up your reading group?", $"{season.Card().Title}");
        Assert.Same(before, _desk.Group);
        await _desk.Press(Desk.Organizer, season, "Confirm");

        var settings = _desk.Group.Settings;
        Assert.Equal(
            ("Europe/Berlin", new LocalTime(19, 30), Duration.FromMinutes(90), "Zoom", "On Plants", UnitWord.Paper),
            (settings.Zone.Id, settings.Start, settings.Length, settings.Place, settings.Book, settings.Unit));
        Assert.Equal((new ChannelId(70), new RoleId(80)), (settings.Channel, settings.Role));
        Assert.Equal((true, false, Duration.FromDays(3)), (settings.Events, settings.InterestCounts, settings.ThreadLead));
        Assert.Equal(
            [("Roots", new LocalDate(2026, 11, 27)), ("Stems", new LocalDate(2026, 12, 11)), ("Leaves", new LocalDate(2026, 12, 25))],
            _desk.Group.Seminars.Select(s => (s.Topic, ((SeminarDate.On)s.Date).Day)));
    }

    [Fact]
    public async Task Answer_is_changed_at_any_time_without_losing_the_others()
    {
        var asked = await ToTheScheduleAsync();
        asked = await _desk.Choose(Desk.Organizer, asked, "Change an answer", "Role to ping");
        asked = await _desk.Press(Desk.Organizer, asked, "Ping nobody");
        asked = await TypeAsync(asked, "Paste contents", ("text", Contents));
        asked = await _desk.Press(Desk.Organizer, asked, "Set dates later");
        var season = await _desk.Press(Desk.Organizer, asked, "Neither");
        season = await _desk.Choose(Desk.Organizer, season, "Change an answer", "Channel");
        season = await _desk.Choose(Desk.Organizer, season, "Pick a channel", new ChannelGiven(new ChannelId(71)));
        await _desk.Press(Desk.Organizer, season, "Confirm");

        Assert.Equal((new ChannelId(71), null), (_desk.Group.Settings.Channel, _desk.Group.Settings.Role));
        Assert.Equal(3, _desk.Group.Seminars.Length);
        Assert.All(_desk.Group.Seminars, s => Assert.Equal(SeminarDate.Unknown, s.Date));
    }

    [Fact]
    public async Task Pasted_schedule_replaces_what_has_not_been_held_or_is_added_to_it()
    {
        foreach (var (answer, topics) in new[] { ("Replace those ahead", 5), ("Replace all", 3), ("Add to them", 12) })
        {
            _desk.Group = TestGroup.Nine();
            var asked = await TypeAsync(await ToTheScheduleAsync(), "Paste contents", ("text", "21. Roots\n22. Stems\n23. Leaves"));
            Assert.Contains(
                "There are 9 seminars already. 2 of them have been held. Which should yours replace?", asked.Text(),
                StringComparison.Ordinal);
            asked = await _desk.Press(Desk.Organizer, asked, answer);
            asked = await _desk.Press(Desk.Organizer, asked, "Set dates later");
            var season = await _desk.Press(Desk.Organizer, asked, "Neither");
            await _desk.Press(Desk.Organizer, season, "Confirm");
            Assert.Equal(topics, _desk.Group.Seminars.Length);
        }
    }

    [Fact]
    public async Task Schedule_with_nothing_new_can_only_replace()
    {
        _desk.Group = TestGroup.Nine();
        var asked = await TypeAsync(await ToTheScheduleAsync(), "Paste contents", ("text", Contents));
        Assert.StartsWith(
            "There are no new papers in it.", (await _desk.Press(Desk.Organizer, asked, "Add to them")).Text(), StringComparison.Ordinal);
        Assert.StartsWith(
            "Set up your reading group · step 7 of 8", (await _desk.Press(Desk.Organizer, asked, "Replace those ahead")).Text(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Readme_with_dates_needs_no_rhythm()
    {
        var asked = await TypeAsync(
            await ToTheScheduleAsync(), "Paste a README",
            ("text", "| Seminar | Date | Topic |\n|---|---|---|\n| 1 | 2026-12-04 | Roots |\n"));
        asked = await _desk.Press(Desk.Organizer, asked, "Neither");
        Assert.Equal("Set up your reading group?", $"{asked.Card().Title}");
        await _desk.Press(Desk.Organizer, asked, "Confirm");
        Assert.Equal((false, null), (_desk.Group.Settings.Events, _desk.Group.Settings.ThreadLead));
        Assert.Equal(new SeminarDate.On(new LocalDate(2026, 12, 4), null), Assert.Single(_desk.Group.Seminars).Date);
    }

    [Theory]
    [InlineData("Munich", "Europe/Berlin")]
    [InlineData("Bangalore", "Asia/Kolkata")]
    [InlineData("San Francisco", "America/Los_Angeles")]
    public async Task Zone_is_found_by_its_city(string city, string zone)
    {
        var asked = await TypeAsync(await ToTheZoneAsync(), "Type a city", ("city", city));
        Assert.Contains($"Time zone: {zone}, where it's", asked.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task City_of_several_zones_is_picked_and_an_unknown_one_typed_again()
    {
        var asked = await TypeAsync(await ToTheZoneAsync(), "Type a city", ("city", "Atlantis"));
        Assert.Contains("I don't know “Atlantis”. Try a larger city nearby.", asked.Text(), StringComparison.Ordinal);
        asked = await TypeAsync(asked, "Type another city", ("city", "cambridge"));
        asked = await _desk.Choose(Desk.Organizer, asked, "Pick your city", "Cambridge (Massachusetts) (America/New_York)");
        Assert.Contains("Time zone: America/New_York", asked.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Meetings_that_cannot_be_read_are_refused_with_what_to_type()
    {
        var asked = await _desk.Press(Desk.Organizer, await ToTheZoneAsync(), "Keep Europe/Berlin");
        foreach (var (day, start, length, says) in new[]
        {
            ("Someday", "18:00", "90", "I can't read “Someday” as a weekday. Try Friday."),
            ("Friday", "late", "90", "I can't read “late” as a time of day. Try 18:00."),
            ("fridays", "18:00", "0", "I can't read “0” as a length. Type the minutes, such as 90."),
        })
        {
            var refused = await TypeAsync(asked, "Fill in", ("day", day), ("start", start), ("length", length));
            Assert.StartsWith(says, refused.Text(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Only_the_organizer_who_started_a_setup_can_go_on_with_it()
    {
        var asked = await _desk.Command(Desk.Organizer, "setup");
        var channel = new ChannelGiven(new ChannelId(70));
        var other = new Member(new MemberId(9), true, []);
        Assert.Equal(
            "I asked someone else that. Use /setup yourself.", (await _desk.Choose(other, asked, "Pick a channel", channel)).Text());
        Assert.StartsWith(
            "Only organizers", (await _desk.Choose(new Member(Desk.Organizer.Id, false, []), asked, "Pick a channel", channel)).Text(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_setups_at_once_do_not_mix_and_a_left_message_answers_calmly()
    {
        var one = await _desk.Command(Desk.Organizer, "setup");
        var other = await _desk.Command(Desk.Organizer, "setup");
        var first = await _desk.Choose(Desk.Organizer, one, "Pick a channel", new ChannelGiven(new ChannelId(70)));
        var second = await _desk.Choose(Desk.Organizer, other, "Pick a channel", new ChannelGiven(new ChannelId(71)));
        Assert.Contains("Channel: #70", first.Text(), StringComparison.Ordinal);
        Assert.Contains("Channel: #71", second.Text(), StringComparison.Ordinal);
        Assert.Equal(
            Draft.Gone.Sentence.ToString(),
            (await _desk.Choose(Desk.Organizer, one, "Pick a channel", new ChannelGiven(new ChannelId(72)))).Text());
        Assert.Equal("Stopped. Nothing was changed.", (await _desk.Press(Desk.Organizer, second, "Stop")).Text());
    }

    [Theory]
    [InlineData("setup", "zone", "pick")]
    [InlineData("setup", "unit", "pick")]
    [InlineData("setup", "nowhere", "pick")]
    [InlineData("setup-again", "zone", "")]
    public async Task Forged_choice_is_answered_calmly(string action, string step, string what)
    {
        var asked = await ToTheScheduleAsync();
        var draft = asked.Card().Buttons[0].Action[0];
        var reply = await _desk.Router.ChooseAsync(
            new SelectCall(_desk.Group, Desk.Organizer, _desk.Now, new ActionId(action, draft, step, what), "drop tables"));
        Assert.Equal(Draft.Gone.Sentence.ToString(), reply.Text());
    }

    private async Task<Reply> ToTheZoneAsync()
    {
        var asked = await _desk.Command(Desk.Organizer, "setup");
        asked = await _desk.Choose(Desk.Organizer, asked, "Pick a channel", new ChannelGiven(new ChannelId(70)));
        return await _desk.Choose(Desk.Organizer, asked, "Pick a role", new RoleGiven(new RoleId(80), AnyoneMayPing: true));
    }

    private async Task<Reply> ToTheScheduleAsync()
    {
        var asked = await TypeAsync(await ToTheZoneAsync(), "Type a city", ("city", "Munich"));
        asked = await TypeAsync(
            asked, "Fill in", ("day", "friday"), ("start", "19:30"), ("length", "90"), ("place", "Zoom"), ("book", "On Plants"));
        return await _desk.Choose(Desk.Organizer, asked, "Pick a word", "Paper");
    }

    private async Task<Reply> TypeAsync(Reply on, string button, params (string Name, string Text)[] fields) =>
        await _desk.Submit(Desk.Organizer, await _desk.Press(Desk.Organizer, on, button), fields);
}
