using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Settings;

/// <summary>The buttons of the settings' card.</summary>
public sealed class EditSettingsTests
{
    private readonly Desk _desk = new();

    [Fact]
    public async Task Card_groups_the_settings_and_has_a_button_for_each_group()
    {
        _desk.Group = _desk.Group.InChannel();
        var card = (await ShowAsync()).Card();
        Assert.Equal(
            [
                "Channel & roles", "Time & place", "Reminders & recaps", "Events & threads", "Book & presenters",
                "Syllabus, README & web page", "Still to set up",
            ],
            card.Fields.Select(field => field.Name));
        Assert.Equal(
            ["Edit channel & roles", "Edit time & place", "Edit reminders & recaps", "Edit events & threads", "Edit book & presenters"],
            card.Buttons.Select(button => button.Label));
    }

    [Fact]
    public async Task Every_form_has_at_most_five_fields_with_the_current_values_within_their_limits()
    {
        var shown = await ShowAsync();
        foreach (var button in shown.Card().Buttons.Skip(1))
        {
            var form = Assert.IsType<Reply.Ask>(await _desk.Press(Desk.Organizer, button.Action)).Form;
            Assert.InRange(form.Title.Length, 1, 45);
            Assert.InRange(form.Fields.Length, 1, 5);
            Assert.All(form.Fields, field => Assert.InRange(field.Label.Length, 1, 45));
            Assert.All(form.Fields, field => Assert.InRange(field.Value!.Length, field.Required ? 1 : 0, field.MaxLength));
        }
    }

    [Fact]
    public async Task Form_saves_what_was_changed_in_it_shows_it_before_and_after_and_can_be_undone()
    {
        var saved = await SubmitAsync(
            "Edit book & presenters", ("book", "On Plants"), ("author", ""), ("unit", "Week"), ("presenters", "2"));
        Assert.IsType<Reply.Replace>(saved);
        Assert.StartsWith(
            """
            Settings saved
            book ~Designing Machine Learning Systems~ → On Plants
            author ~Chip Huyen~ → none
            unit ~chapter~ → week
            presenters per seminar ~1~ → 2
            [Channel & roles]
            """,
            saved.Text(), StringComparison.Ordinal);
        var settings = _desk.Group.Settings;
        Assert.Equal(
            ("On Plants", null, UnitWord.Week, 2), (settings.Book, settings.Author, settings.Unit, settings.PresentersPerSeminar));
        Assert.Contains(
            "author ~Chip Huyen~ → none", (await _desk.Command(Desk.Organizer, "manage history")).Text(), StringComparison.Ordinal);
        await _desk.Press(Desk.Organizer, saved, "Undo");
        Assert.Equal(TestGroup.Settings, _desk.Group.Settings with { LeadTimes = TestGroup.Settings.LeadTimes });
    }

    [Fact]
    public async Task Several_settings_are_emptied_at_once()
    {
        await SubmitAsync("Edit book & presenters", ("book", ""), ("author", ""), ("unit", "chapter"), ("presenters", "1"));
        await SubmitAsync("Edit reminders & recaps", ("reminders", ""), ("nudges", "no"), ("recap", "Yes"), ("slides-news", "off"));
        var settings = _desk.Group.Settings;
        Assert.Equal(
            (null, null, 0, false, true, false),
            (settings.Book, settings.Author, settings.LeadTimes.Length, settings.Nudges, settings.Recap, settings.SlidesNews));
    }

    [Fact]
    public async Task Form_that_changes_nothing_shows_the_settings_and_records_nothing()
    {
        var before = _desk.Group;
        var shown = await SubmitAsync(
            "Edit time & place", ("timezone", "Europe/Berlin"), ("start", "18:00"), ("length", "90"), ("place", ""));
        Assert.StartsWith("Settings\n[", shown.Text(), StringComparison.Ordinal);
        Assert.Same(before, _desk.Group);
    }

    [Theory]
    [InlineData("Edit time & place", "timezone", "Atlantis", "I don't know a city or time zone “Atlantis”.")]
    [InlineData("Edit time & place", "timezone", "Cambridge", "“Cambridge” could be in several time zones. Type one of these:")]
    [InlineData("Edit time & place", "start", "late", "I can't read “late” as a time of day.")]
    [InlineData("Edit time & place", "length", "long", "I can't read “long” as a length. Type the minutes, such as 90.")]
    [InlineData("Edit time & place", "length", "0", "“length” must be a number from 1 to 1440.")]
    [InlineData("Edit reminders & recaps", "reminders", "often", "I can't read that as a list of times.")]
    [InlineData("Edit reminders & recaps", "nudges", "maybe", "I can't read “maybe” as on or off.")]
    [InlineData("Edit events & threads", "threads", "soon", "I can't read “soon” as a time before the start.")]
    [InlineData("Edit book & presenters", "unit", "verse", "“unit” can only be one of:")]
    [InlineData("Edit book & presenters", "presenters", "11", "“presenters” must be a number from 1 to 10.")]
    public async Task Invalid_value_is_refused_in_a_sentence_and_nothing_typed_is_lost(
        string button, string field, string typed, string says)
    {
        var before = _desk.Group;
        var form = await _desk.Press(Desk.Organizer, await ShowAsync(), button);
        var values = Values(form).Select(value => value.Name == field ? (field, typed) : value).ToArray();
        var refused = await _desk.Submit(Desk.Organizer, form, values);
        Assert.StartsWith(says, Assert.IsType<Reply.Refused>(refused).Text(), StringComparison.Ordinal);
        Assert.Same(before, _desk.Group);
        var again = await _desk.Press(Desk.Organizer, refused, "Try again");
        Assert.Contains((field, typed), Values(again));
    }

    [Fact]
    public async Task Setting_that_somebody_else_changed_meanwhile_is_not_overwritten_unseen()
    {
        var form = await _desk.Press(Desk.Organizer, await ShowAsync(), "Edit book & presenters");
        await _desk.Command(Desk.Organizer, "manage settings", ("book", "Another"));
        var typed = Values(form).Select(value => value.Name == "author" ? ("author", "A. N. Author") : value).ToArray();
        var refused = await _desk.Submit(Desk.Organizer, form, typed);
        Assert.StartsWith("Someone has changed these settings in the meantime.", refused.Text(), StringComparison.Ordinal);
        Assert.Equal("Another", _desk.Group.Settings.Book);
        var again = await _desk.Press(Desk.Organizer, refused, "Try again");
        await _desk.Submit(Desk.Organizer, again, Values(again).Select(v => v.Name == "book" ? ("book", "Another") : v).ToArray());
        Assert.Equal(("Another", "A. N. Author"), (_desk.Group.Settings.Book, _desk.Group.Settings.Author));
    }

    [Fact]
    public async Task Channel_and_roles_are_picked_in_menus_and_reset_by_buttons()
    {
        var menus = await _desk.Press(Desk.Organizer, await ShowAsync(), "Edit channel & roles");
        var saved = await _desk.Choose(Desk.Organizer, menus, "Pick the channel for reminders", new ChannelGiven(new ChannelId(5)));
        Assert.Contains("channel none → #5", saved.Text(), StringComparison.Ordinal);
        await _desk.Choose(Desk.Organizer, menus, "Pick the role to ping", new RoleGiven(new RoleId(8), true));
        await _desk.Choose(Desk.Organizer, menus, "Pick an extra organizer role", new RoleGiven(new RoleId(9), true));
        var settings = _desk.Group.Settings;
        Assert.Equal((new(5), new(8), new(9)), (settings.Channel!.Value, settings.Role!.Value, settings.Organizers!.Value));
        foreach (var button in new[] { "No channel", "Ping nobody", "No organizer role" }) await _desk.Press(Desk.Organizer, menus, button);
        settings = _desk.Group.Settings;
        Assert.Equal((null, null, null), (settings.Channel, settings.Role, settings.Organizers));
        Assert.StartsWith("Settings\n", (await _desk.Press(Desk.Organizer, menus, "Back")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everyone_role_and_another_servers_channel_are_refused_in_the_menus_too()
    {
        var menus = await _desk.Press(Desk.Organizer, await ShowAsync(), "Edit channel & roles");
        Assert.StartsWith(
            "I can't ping @everyone",
            (await _desk.Choose(
                Desk.Organizer, menus, "Pick the role to ping", new RoleGiven(RoleId.EveryoneOf(Desk.Server), true))).Text(),
            StringComparison.Ordinal);
        var foreign = new ChannelGiven(new ChannelId(5), Server: new ServerId(1));
        Assert.StartsWith(
            "That channel isn't in this server.",
            (await _desk.Choose(Desk.Organizer, menus, "Pick the channel for reminders", foreign)).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_time_zone_asks_what_becomes_of_the_dated_seminars()
    {
        _desk.Group = _desk.Group.On(3, 2026, 12, 4);
        var asked = await SubmitAsync(
            "Edit time & place", ("timezone", "New York"), ("start", "18:00"), ("length", "90"), ("place", ""));
        Assert.Contains("Nothing is saved until you choose.", asked.Text(), StringComparison.Ordinal);
        var saved = await _desk.Press(Desk.Organizer, asked, "Keep local times");
        Assert.Contains("time zone ~Europe/Berlin (not chosen)~ → America/New_York", saved.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_organizers_edit_settings()
    {
        var shown = await ShowAsync();
        var only = Organizers.Only.Sentence.ToString();
        foreach (var button in shown.Card().Buttons) Assert.Equal(only, (await _desk.Press(Desk.Ana, button.Action)).Text());
        var menus = await _desk.Press(Desk.Organizer, shown, "Edit channel & roles");
        foreach (var button in menus.Card().Buttons) Assert.Equal(only, (await _desk.Press(Desk.Ana, button.Action)).Text());
        Assert.Equal(
            only, (await _desk.Choose(Desk.Ana, menus, "Pick the role to ping", new RoleGiven(new RoleId(8), true))).Text());
        var form = await _desk.Press(Desk.Organizer, shown, "Edit time & place");
        Assert.StartsWith(only, (await _desk.Submit(Desk.Ana, form, Values(form))).Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("settings-edit", "nowhere")]
    [InlineData("settings-edit", "elsewhere")]
    [InlineData("settings-reset", "book")]
    public async Task Forged_button_is_answered_calmly(string action, string part) => Assert.Equal(
        Draft.Gone.Sentence.ToString(), (await _desk.Press(Desk.Organizer, new ActionId(action, part))).Text());

    private Task<Reply> ShowAsync() => _desk.Command(Desk.Organizer, "manage settings");

    private async Task<Reply> SubmitAsync(string button, params (string Name, string Text)[] fields) =>
        await _desk.Submit(Desk.Organizer, await _desk.Press(Desk.Organizer, await ShowAsync(), button), fields);

    private static (string Name, string Text)[] Values(Reply form) =>
        [.. ((Reply.Ask)form).Form.Fields.Select(field => (field.Name, field.Value ?? ""))];
}
