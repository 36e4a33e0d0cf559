using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Reminders;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Settings;

public sealed class StartsQuestionTests
{
    private static readonly Instant Before = Instant.FromUtc(2026, 12, 4, 17, 0);

    private readonly Desk _desk = new() { Group = TestGroup.Nine().On(3, 2026, 12, 4).InChannel() };

    [Fact]
    public async Task Change_of_the_zone_shows_both_answers_and_saves_nothing_until_one_is_chosen()
    {
        var asked = await SettingsAsync(("timezone", "America/New_York"), ("book", "Another"));
        Assert.Equal(
            """
            Time zone: Europe/Berlin → America/New_York
            A dated seminar is affected. Nothing is saved until you choose.
            [Keep local times: they start at another moment]
            Data Engineering for ML (Seminar 3): ~<2026-12-04T17:00:00Z>~ → <2026-12-04T23:00:00Z>
            [Keep the moments: their local times change]
            Data Engineering for ML (Seminar 3): ~Fri 4 Dec 2026, 18:00~ → Fri 4 Dec 2026, 12:00
            """,
            asked.Text());
        Assert.Equal(["Keep local times", "Keep the moments", "Cancel"], asked.Card().Buttons.Select(b => b.Label));
        Assert.Equal(TestGroup.Settings.Book, _desk.Group.Settings.Book);
        Assert.Equal("Cancelled. Nothing was changed.", (await _desk.Press(Desk.Organizer, asked, "Cancel")).Text());
        Assert.Equal(TestGroup.Berlin, _desk.Group.Settings.Zone);
        Assert.Empty(_desk.Posts);
    }

    [Fact]
    public async Task Local_times_that_stay_move_the_seminars_and_the_channel_hears_of_it_with_the_reason()
    {
        var asked = await SettingsAsync(("timezone", "America/New_York"), ("book", "Another"));
        var saved = await _desk.Press(Desk.Organizer, asked, "Keep local times");
        Assert.StartsWith("Settings saved\n", saved.Text(), StringComparison.Ordinal);
        Assert.Equal(("America/New_York", "Another"), (_desk.Group.Settings.Zone.Id, _desk.Group.Settings.Book));
        Assert.Equal(Before + Duration.FromHours(6), _desk.Group.StartOf(_desk.Group.Numbered(3)!));
        Assert.Equal(
            "Data Engineering for ML (Seminar 3) has moved: ~<2026-12-04T17:00:00Z>~ → <2026-12-04T23:00:00Z>: Time zone: Europe/Berlin → America/New_York",
            _desk.Card(Assert.Single(_desk.Posts, p => p.Subject is SeminarNews)).Text());

        await _desk.Press(Desk.Organizer, saved, "Undo");
        Assert.Equal(Before, _desk.Group.StartOf(_desk.Group.Numbered(3)!));
    }

    [Fact]
    public async Task Moments_that_stay_change_the_local_times_of_every_date_and_the_channel_hears_of_the_zone()
    {
        _desk.Group = _desk.Group.With(_desk.Group.Numbered(5)! with { Date = new SeminarDate.Tentative(new SeminarDate.On(new LocalDate(2026, 12, 11), new LocalTime(1, 0))) });
        var starts = _desk.Group.Seminars.Select(_desk.Group.ExpectedStartOf).ToList();
        var asked = await SettingsAsync(("timezone", "America/New_York"));
        var saved = await _desk.Press(Desk.Organizer, asked, "Keep the moments");
        Assert.Equal(starts, _desk.Group.Seminars.Select(_desk.Group.ExpectedStartOf));
        Assert.Equal(new SeminarDate.On(new LocalDate(2026, 12, 4), new LocalTime(12, 0)), _desk.Group.Numbered(3)!.Date);
        var post = Assert.Single(_desk.Posts, p => p.State == PostState.Waiting);
        Assert.Equal("Our time zone is now America/New_York, not Europe/Berlin. Every seminar still starts at the same moment.", _desk.Card(post).Text());

        await _desk.Press(Desk.Organizer, saved, "Undo");
        Assert.Equal(TestGroup.Berlin, _desk.Group.Settings.Zone);
        Assert.Equal(new SeminarDate.On(new LocalDate(2026, 12, 4), null), _desk.Group.Numbered(3)!.Date);
    }

    [Fact]
    public async Task Another_usual_start_asks_too_and_leaves_what_has_a_time_of_its_own()
    {
        _desk.Group = _desk.Group.On(4, 2026, 12, 11, 9);
        var asked = await SettingsAsync(("start", "19:30"));
        Assert.StartsWith("Usual start: 18:00 → 19:30\nA dated seminar is affected.", asked.Text(), StringComparison.Ordinal);
        Assert.Equal(["Move them", "Leave them", "Cancel"], asked.Card().Buttons.Select(b => b.Label));
        await _desk.Press(Desk.Organizer, asked, "Leave them");
        Assert.Equal((new LocalTime(19, 30), Before), (_desk.Group.Settings.Start, _desk.Group.StartOf(_desk.Group.Numbered(3)!)));
        Assert.DoesNotContain(_desk.Posts, p => p.State == PostState.Waiting);
    }

    [Fact]
    public async Task Nothing_is_asked_where_no_seminar_to_come_would_move()
    {
        _desk.Group = TestGroup.Nine();
        Assert.StartsWith("Settings saved", (await SettingsAsync(("timezone", "America/New_York"))).Text(), StringComparison.Ordinal);
        _desk.Group = TestGroup.Nine().On(3, 2026, 12, 4);
        Assert.StartsWith("Settings saved", (await SettingsAsync(("timezone", "Europe/Paris"))).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_after_the_schedule_changed_does_nothing_and_asks_again()
    {
        var asked = await SettingsAsync(("timezone", "America/New_York"));
        _desk.Group = _desk.Group.On(3, 2026, 12, 11);
        var again = Assert.IsType<Reply.Replace>(await _desk.Press(Desk.Organizer, asked, "Keep local times"));
        Assert.Contains("The schedule has changed in the meantime, so nothing was done.", again.Text(), StringComparison.Ordinal);
        Assert.Equal(TestGroup.Berlin, _desk.Group.Settings.Zone);
        await _desk.Press(Desk.Organizer, again, "Keep local times");
        Assert.Equal("America/New_York", _desk.Group.Settings.Zone.Id);
        Assert.IsType<Reply.Refused>(await _desk.Press(Desk.Organizer, again, "Keep local times"));
    }

    [Fact]
    public async Task Question_is_answered_by_the_organizer_who_was_asked()
    {
        var asked = await SettingsAsync(("timezone", "America/New_York"));
        Assert.IsType<Reply.Refused>(await _desk.Press(Desk.Ana, asked, "Keep local times"));
        Assert.IsType<Reply.Refused>(await _desk.Press(Desk.Ana with { MayManage = true }, asked, "Keep local times"));
        Assert.Equal(TestGroup.Berlin, _desk.Group.Settings.Zone);
    }

    [Fact]
    public async Task Local_time_that_the_new_zone_leaves_out_is_refused()
    {
        _desk.Group = TestGroup.Nine().On(3, 2027, 3, 14, 2, 30);
        var asked = await SettingsAsync(("timezone", "America/New_York"));
        Assert.Contains("does not exist in America/New_York", Assert.IsType<Reply.Refused>(await _desk.Press(Desk.Organizer, asked, "Keep local times")).Text(), StringComparison.Ordinal);
        await _desk.Press(Desk.Organizer, asked, "Keep the moments");
        Assert.Equal("America/New_York", _desk.Group.Settings.Zone.Id);
    }

    [Theory]
    [InlineData("Keep local times")]
    [InlineData("Keep the moments")]
    public async Task Undo_of_another_zone_does_not_move_a_seminar_that_was_dated_since(string choice)
    {
        var saved = await _desk.Press(Desk.Organizer, await SettingsAsync(("timezone", "America/New_York")), choice);
        var added = await _desk.Command(Desk.Organizer, "manage seminar-add", ("topic", "One more"), ("when", "2026-12-11 18:00"));
        var start = _desk.Group.StartOf(_desk.Group.Seminars[^1]);
        foreach (var button in new[] { "Undo", "Put back 2" })
        {
            var on = button == "Undo" ? saved : await _desk.Command(Desk.Organizer, "manage history");
            Assert.Equal(
                "I can't undo that: One more (Seminar 10) got its date since and would start at another time. Change the settings with /manage settings instead; I'll ask there what to do with dated seminars.",
                Assert.IsType<Reply.Refused>(await _desk.Press(Desk.Organizer, on, button)).Text());
        }

        Assert.Equal(("America/New_York", start), (_desk.Group.Settings.Zone.Id, _desk.Group.StartOf(_desk.Group.Seminars[^1])));
        await _desk.Press(Desk.Organizer, added, "Undo");
        await _desk.Press(Desk.Organizer, saved, "Undo");
        Assert.Equal((TestGroup.Berlin, Before), (_desk.Group.Settings.Zone, _desk.Group.StartOf(_desk.Group.Numbered(3)!)));
    }

    private Task<Reply> SettingsAsync(params (string Name, object Value)[] options) => _desk.Command(Desk.Organizer, "manage settings", options);
}
