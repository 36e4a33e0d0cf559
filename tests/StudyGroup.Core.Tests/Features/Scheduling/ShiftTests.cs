using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Reminders;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Scheduling;

public sealed class ShiftTests
{
    private readonly Desk _desk = new()
    {
        Group = TestGroup.Nine().InChannel().On(4, 2026, 12, 4).On(5, 2026, 12, 11, 19).On(7, 2027, 1, 8),
    };

    [Theory]
    [InlineData("1 w", "1 week")]
    [InlineData("3 weeks", "3 weeks")]
    [InlineData("to fri 18 dec", "to Fri 18 Dec 2026 · in 25 days")]
    [InlineData("a while", "I can't read “a while” as a length of time. Try “1 week”, “-3 days”, “2 weeks and a day” or “90 minutes”.")]
    public void Typed_span_is_suggested_in_full(string typed, string shown) =>
        Assert.Equal(shown, Assert.Single(_desk.Suggest(Desk.Organizer, "manage shift", "by", typed, ("from", 5))).Shown);

    [Fact]
    public async Task Confirmed_shift_moves_the_rest_of_the_schedule()
    {
        var asked = await Shift(("from", 5), ("by", "1 week"), ("reason", "exams"));
        Assert.IsType<Reply.Private>(asked);
        Assert.Equal(
            """
            Shift 2 seminars?
            Seminar 5 · Chapter 5: date ~Fri 11 Dec 2026, 19:00~ → Fri 18 Dec 2026, 19:00
            Seminar 7 · Chapter 7: date ~Fri 8 Jan 2027, 18:00~ → Fri 15 Jan 2027, 18:00
            """,
            asked.Text());
        Assert.Equal(new LocalDate(2026, 12, 11), DayOf(5));

        var done = await _desk.Press(Desk.Organizer, asked, "Confirm");
        Assert.StartsWith("Done\nSeminar 5", done.Text(), StringComparison.Ordinal);
        Assert.Equal((new LocalDate(2026, 12, 4), new LocalDate(2026, 12, 18), new LocalDate(2027, 1, 15)), (DayOf(4), DayOf(5), DayOf(7)));

        var news = Assert.Single(_desk.Posts, p => p.Subject is ScheduleNews);
        Assert.Equal(
            """
            The schedule has changed: exams
            Topic 5 (Seminar 5) has moved: ~<2026-12-11T18:00:00Z>~ → <2026-12-18T18:00:00Z>
            Topic 7 (Seminar 7) has moved: ~<2027-01-08T17:00:00Z>~ → <2027-01-15T17:00:00Z>
            """,
            Rules.Card(_desk.Group, news, _desk.Now).Text());

        await _desk.Press(Desk.Organizer, done, "Undo");
        Assert.Equal((new LocalDate(2026, 12, 11), new LocalDate(2027, 1, 8)), (DayOf(5), DayOf(7)));
    }

    [Fact]
    public async Task Tentative_date_shifts_along_and_stays_tentative()
    {
        await _desk.Command(Desk.Organizer, "manage seminar-move", ("seminar", 6), ("when", "maybe fri 18 dec"));
        await _desk.Press(Desk.Organizer, await Shift(("from", 5), ("by", "1 week")), "Confirm");
        Assert.Equal(new SeminarDate.Tentative(new SeminarDate.On(new(2026, 12, 25), null)), _desk.Group.Numbered(6)!.Date);
        await _desk.Press(Desk.Organizer, await Shift(("from", 6), ("by", "-1 day")), "Confirm");
        Assert.Equal(new SeminarDate.Tentative(new SeminarDate.On(new(2026, 12, 24), null)), _desk.Group.Numbered(6)!.Date);
    }

    [Fact]
    public async Task Shift_of_one_seminar_is_announced_in_one_line_with_the_reason()
    {
        await _desk.Press(Desk.Organizer, await Shift(("from", 7), ("by", "to 14-01-2027"), ("reason", "snow")), "Confirm");
        Assert.Equal(
            "Topic 7 (Seminar 7) has moved: ~<2027-01-08T17:00:00Z>~ → <2027-01-14T17:00:00Z>: snow",
            Rules.Card(_desk.Group, Assert.Single(_desk.Posts, p => p.Subject is SeminarNews), _desk.Now).Text());
    }

    [Fact]
    public async Task Cancelled_shift_changes_nothing_even_on_a_second_press()
    {
        var asked = await Shift(("from", 5), ("by", "1 week"));
        Assert.Equal("Cancelled. Nothing was changed.", (await _desk.Press(Desk.Organizer, asked, "Cancel")).Text());
        Assert.StartsWith(
            "That's been answered or replaced", (await _desk.Press(Desk.Organizer, asked, "Confirm")).Text(), StringComparison.Ordinal);
        Assert.Equal(new LocalDate(2026, 12, 11), DayOf(5));
    }

    [Fact]
    public async Task Outdated_preview_is_shown_again_and_needs_a_new_confirmation()
    {
        var asked = await Shift(("from", 5), ("by", "1 week"));
        await _desk.Command(Desk.Organizer, "manage seminar-move", ("seminar", 7), ("when", "2027-01-09"));
        var again = await _desk.Press(Desk.Organizer, asked, "Confirm");
        Assert.Contains("The schedule has changed in the meantime, so nothing was done.", again.Text(), StringComparison.Ordinal);
        Assert.Contains("~Sat 9 Jan 2027, 18:00~ → Sat 16 Jan 2027, 18:00", again.Text(), StringComparison.Ordinal);
        Assert.Equal(new LocalDate(2026, 12, 11), DayOf(5));
        await _desk.Press(Desk.Organizer, again, "Confirm");
        Assert.Equal((new LocalDate(2026, 12, 18), new LocalDate(2027, 1, 16)), (DayOf(5), DayOf(7)));
    }

    [Fact]
    public async Task Unrelated_change_does_not_block_a_shift()
    {
        var asked = await Shift(("from", 5), ("by", "1 week"));
        await _desk.Command(Desk.Organizer, "manage seminar-edit", ("seminar", 4), ("place", "Room 2"));
        await _desk.Press(Desk.Organizer, asked, "Confirm");
        Assert.Equal((new LocalDate(2026, 12, 18), "Room 2"), (DayOf(5), _desk.Group.Numbered(4)!.Place));
    }

    [Fact]
    public async Task Second_of_two_confirming_organizers_sees_a_new_preview()
    {
        var one = await Shift(("from", 5), ("by", "1 week"));
        var other = await Shift(("from", 5), ("by", "1 week"));
        await _desk.Press(Desk.Organizer, one, "Confirm");
        Assert.Contains("changed in the meantime", (await _desk.Press(Desk.Organizer, other, "Confirm")).Text(), StringComparison.Ordinal);
        Assert.Equal(new LocalDate(2026, 12, 18), DayOf(5));
    }

    [Fact]
    public async Task Only_organizers_can_confirm() =>
        Assert.IsType<Reply.Refused>(await _desk.Press(Desk.Ana, await Shift(("from", 5), ("by", "1 week")), "Confirm"));

    [Theory]
    [InlineData(1, "1 week", "Topic 1 (Seminar 1) has already taken place. Pick the first upcoming seminar to move, see /schedule.")]
    [InlineData(6, "1 week", "Topic 6 (Seminar 6) has no date to shift. Set one with /manage seminar-move.")]
    [InlineData(12, "1 week", "There's no Seminar 12. The schedule has 9 seminars, numbered 1 to 9. See /schedule.")]
    [InlineData(4, "-3 weeks", "That would put Topic 4 (Seminar 4) in the past. Try a smaller shift.")]
    [InlineData(4, "a bit", "I can't read “a bit” as a length of time. Try “1 week”, “-3 days”, “2 weeks and a day” or “90 minutes”.")]
    [InlineData(4, "to TBA", "“by” needs a settled date or a span of time. Try “to 11 dec”, “1 week” or “-3 days”.")]
    public async Task Impossible_shift_is_refused(int from, string by, string said) =>
        Assert.Equal(said, (await Shift(("from", from), ("by", by))).Text());

    [Fact]
    public async Task Hour_skipped_by_a_clock_change_is_refused()
    {
        _desk.Group = _desk.Group.On(4, 2027, 3, 21, 2, 30);
        Assert.Equal(
            "Topic 4 (Seminar 4) would start at a time that doesn't exist in Europe/Berlin: the clocks go forward then. "
                + "Pick another time of day.",
            (await Shift(("from", 4), ("by", "1 week"))).Text());
    }

    [Fact]
    public async Task Conflicts_show_before_the_confirmation()
    {
        _desk.Group = _desk.Group.On(9, 2026, 12, 15)
            .Add(new Break { From = new LocalDate(2026, 12, 20), Until = new LocalDate(2027, 1, 3), Reason = "holidays" });
        Assert.EndsWith(
            "\n[Heads-up]\nTopic 5 (Seminar 5) would fall in a break: Mon 21 Dec 2026, holidays.\n"
            + "Topic 9 (Seminar 9) would fall in a break: Fri 25 Dec 2026, holidays.\n"
            + "Topic 9 (Seminar 9) would come before Topic 7 (Seminar 7).",
            (await Shift(("from", 5), ("by", "10 days"))).Text(), StringComparison.Ordinal);
    }

    private Task<Reply> Shift(params (string Name, object Value)[] options) => _desk.Command(Desk.Organizer, "manage shift", options);

    private LocalDate DayOf(int number) => ((SeminarDate.On)_desk.Group.Numbered(number)!.Date).Day;
}
