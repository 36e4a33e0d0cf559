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
    public async Task New_time_zone_is_saved_only_after_the_organizer_chooses_an_answer()
    {
        var asked = await SettingsAsync(("timezone", "America/New_York"), ("book", "Another"));
        Assert.Equal(
            """
            Time zone: Europe/Berlin → America/New_York
            This affects a dated seminar. Nothing is saved until you choose.
            [Keep local times: the seminars move]
            Data Engineering for ML (Seminar 3): ~<2026-12-04T17:00:00Z>~ → <2026-12-04T23:00:00Z>
            [Keep exact times: the local times change]
            Data Engineering for ML (Seminar 3): ~Fri 4 Dec 2026, 18:00~ → Fri 4 Dec 2026, 12:00
            """,
            asked.Text());
        Assert.Equal(["Keep local times", "Keep exact times", "Cancel"], asked.Card().Buttons.Select(b => b.Label));
        Assert.Equal(TestGroup.Settings.Book, _desk.Group.Settings.Book);
        Assert.Equal("Cancelled. Nothing was changed.", (await _desk.Press(Desk.Organizer, asked, "Cancel")).Text());
        Assert.Equal(TestGroup.Berlin, _desk.Group.Settings.Zone);
        Assert.Empty(_desk.Posts);
    }

    [Fact]
    public async Task Keeping_local_times_moves_the_seminars_and_tells_the_channel_why()
    {
        var asked = await SettingsAsync(("timezone", "America/New_York"), ("book", "Another"));
        var saved = await _desk.Press(Desk.Organizer, asked, "Keep local times");
        Assert.StartsWith("Settings saved\n", saved.Text(), StringComparison.Ordinal);
        Assert.Equal(("America/New_York", "Another"), (_desk.Group.Settings.Zone.Id, _desk.Group.Settings.Book));
        Assert.Equal(Before + Duration.FromHours(6), _desk.Group.StartOf(_desk.Group.Numbered(3)!));
        Assert.Equal(
            "Data Engineering for ML (Seminar 3) has moved: ~<2026-12-04T17:00:00Z>~ → <2026-12-04T23:00:00Z>: Time zone: Europe/Berlin → "
                + "America/New_York",
            _desk.Card(Assert.Single(_desk.Posts, p => p.Subject is SeminarNews)).Text());

        await _desk.Press(Desk.Organizer, saved, "Undo");
        Assert.Equal(Before, _desk.Group.StartOf(_desk.Group.Numbered(3)!));
    }

    [Fact]
    public async Task Keeping_exact_times_changes_all_local_times_and_announces_the_zone()
    {
        _desk.Group = _desk.Group.With(_desk.Group.Numbered(5)! with
        {
            Date = new SeminarDate.Tentative(new SeminarDate.On(new LocalDate(2026, 12, 11), new LocalTime(1, 0))),
        });
        var starts = _desk.Group.Seminars.Select(_desk.Group.ExpectedStartOf).ToList();
        var asked = await SettingsAsync(("timezone", "America/New_York"));
        var saved = await _desk.Press(Desk.Organizer, asked, "Keep exact times");
        Assert.Equal(starts, _desk.Group.Seminars.Select(_desk.Group.ExpectedStartOf));
        Assert.Equal(new SeminarDate.On(new LocalDate(2026, 12, 4), new LocalTime(12, 0)), _desk.Group.Numbered(3)!.Date);
        var post = Assert.Single(_desk.Posts, p => p.State == PostState.Waiting);
        Assert.Equal(
            "Our time zone is now America/New_York (it was Europe/Berlin). Every seminar still starts at the same exact time.",
            _desk.Card(post).Text());

        await _desk.Press(Desk.Organizer, saved, "Undo");
        Assert.Equal(TestGroup.Berlin, _desk.Group.Settings.Zone);
        Assert.Equal(new SeminarDate.On(new LocalDate(2026, 12, 4), null), _desk.Group.Numbered(3)!.Date);
    }

    [Fact]
    public async Task New_usual_start_asks_too_and_leaves_dates_with_their_own_time_alone()
    {
        _desk.Group = _desk.Group.On(4, 2026, 12, 11, 9);
        var asked = await SettingsAsync(("start", "19:30"));
        Assert.StartsWith("Usual start: 18:00 → 19:30\nThis affects a dated seminar.", asked.Text(), StringComparison.Ordinal);
        Assert.Equal(["Move them", "Leave them", "Cancel"], asked.Card().Buttons.Select(b => b.Label));
        await _desk.Press(Desk.Organizer, asked, "Leave them");
        Assert.Equal((new LocalTime(19, 30), Before), (_desk.Group.Settings.Start, _desk.Group.StartOf(_desk.Group.Numbered(3)!)));
        Assert.DoesNotContain(_desk.Posts, p => p.State == PostState.Waiting);
    }

    [Fact]
    public async Task Question_is_skipped_if_no_upcoming_seminar_would_move()
    {
        _desk.Group = TestGroup.Nine();
        Assert.StartsWith("Settings saved", (await SettingsAsync(("timezone", "America/New_York"))).Text(), StringComparison.Ordinal);
        _desk.Group = TestGroup.Nine().On(3, 2026, 12, 4);
        Assert.StartsWith("Settings saved", (await SettingsAsync(("timezone", "Europe/Paris"))).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Late_answer_changes_nothing_and_the_question_is_asked_again()
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
    public async Task Only_the_organizer_who_was_asked_can_answer()
    {
        var asked = await SettingsAsync(("timezone", "America/New_York"));
        Assert.IsType<Reply.Refused>(await _desk.Press(Desk.Ana, asked, "Keep local times"));
        Assert.IsType<Reply.Refused>(await _desk.Press(Desk.Ana with { MayManage = true }, asked, "Keep local times"));
        Assert.Equal(TestGroup.Berlin, _desk.Group.Settings.Zone);
    }

    [Fact]
    public async Task Local_time_that_the_new_zone_skips_is_refused()
    {
        _desk.Group = TestGroup.Nine().On(3, 2027, 3, 14, 2, 30);
        var asked = await SettingsAsync(("timezone", "America/New_York"));
        Assert.Contains(
            "doesn't exist in America/New_York",
            Assert.IsType<Reply.Refused>(await _desk.Press(Desk.Organizer, asked, "Keep local times")).Text(), StringComparison.Ordinal);
        await _desk.Press(Desk.Organizer, asked, "Keep exact times");
        Assert.Equal("America/New_York", _desk.Group.Settings.Zone.Id);
    }

    [Theory]
    [InlineData("Keep local times")]
    [InlineData("Keep exact times")]
    public async Task Undoing_a_new_zone_does_not_move_a_seminar_dated_since(string choice)
    {
        var saved = await _desk.Press(Desk.Organizer, await SettingsAsync(("timezone", "America/New_York")), choice);
        var added = await _desk.Command(Desk.Organizer, "manage seminar-add", ("topic", "One more"), ("when", "2026-12-11 18:00"));
        var start = _desk.Group.StartOf(_desk.Group.Seminars[^1]);
        foreach (var button in new[] { "Undo", "Revert 2" })
        {
            var on = button == "Undo" ? saved : await _desk.Command(Desk.Organizer, "manage history");
            Assert.Equal(
                "I can't undo that: One more (Seminar 10) has been given a date since then, which would change. "
                    + "Use /manage settings instead: it asks what to do with dated seminars.",
                Assert.IsType<Reply.Refused>(await _desk.Press(Desk.Organizer, on, button)).Text());
        }

        Assert.Equal(("America/New_York", start), (_desk.Group.Settings.Zone.Id, _desk.Group.StartOf(_desk.Group.Seminars[^1])));
        await _desk.Press(Desk.Organizer, added, "Undo");
        await _desk.Press(Desk.Organizer, saved, "Undo");
        Assert.Equal((TestGroup.Berlin, Before), (_desk.Group.Settings.Zone, _desk.Group.StartOf(_desk.Group.Numbered(3)!)));
    }

    private Task<Reply> SettingsAsync(params (string Name, object Value)[] options) =>
        _desk.Command(Desk.Organizer, "manage settings", options);
}
