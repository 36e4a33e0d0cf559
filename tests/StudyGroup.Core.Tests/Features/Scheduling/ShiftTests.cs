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
    [InlineData("a while", "“a while” is no stretch of time that I can read; write it as in “1 week”, “-3 days”, “2 weeks and a day” or “90 minutes”.")]
    public void How_far_is_shown_as_it_was_understood_while_it_is_typed(string typed, string shown) =>
        Assert.Equal(shown, Assert.Single(_desk.Suggest(Desk.Organizer, "manage shift", "by", typed, ("from", 5))).Shown);

    [Fact]
    public async Task A_shift_moves_the_rest_of_the_series_once_it_is_confirmed()
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
    public async Task A_tentative_date_is_shifted_with_the_others_and_stays_tentative()
    {
        await _desk.Command(Desk.Organizer, "manage seminar-move", ("seminar", 6), ("when", "maybe fri 18 dec"));
        await _desk.Press(Desk.Organizer, await Shift(("from", 5), ("by", "1 week")), "Confirm");
        Assert.Equal(new SeminarDate.Tentative(new SeminarDate.On(new(2026, 12, 25), null)), _desk.Group.Numbered(6)!.Date);
        await _desk.Press(Desk.Organizer, await Shift(("from", 6), ("by", "-1 day")), "Confirm");
        Assert.Equal(new SeminarDate.Tentative(new SeminarDate.On(new(2026, 12, 24), null)), _desk.Group.Numbered(6)!.Date);
    }

    [Fact]
    public async Task One_seminar_is_told_of_in_one_line_with_the_reason()
    {
        await _desk.Press(Desk.Organizer, await Shift(("from", 7), ("by", "to 14-01-2027"), ("reason", "snow")), "Confirm");
        Assert.Equal(
            "Topic 7 (Seminar 7) has moved: ~<2027-01-08T17:00:00Z>~ → <2027-01-14T17:00:00Z>: snow",
            Rules.Card(_desk.Group, Assert.Single(_desk.Posts, p => p.Subject is SeminarNews), _desk.Now).Text());
    }

    [Fact]
    public async Task Cancelling_changes_nothing_and_neither_does_a_second_press()
    {
        var asked = await Shift(("from", 5), ("by", "1 week"));
        Assert.Equal("Cancelled: nothing was changed.", (await _desk.Press(Desk.Organizer, asked, "Cancel")).Text());
        Assert.StartsWith("That was answered already", (await _desk.Press(Desk.Organizer, asked, "Confirm")).Text(), StringComparison.Ordinal);
        Assert.Equal(new LocalDate(2026, 12, 11), DayOf(5));
    }

    [Fact]
    public async Task What_changed_meanwhile_is_shown_anew_and_done_only_when_that_is_confirmed()
    {
        var asked = await Shift(("from", 5), ("by", "1 week"));
        await _desk.Command(Desk.Organizer, "manage seminar-move", ("seminar", 7), ("when", "2027-01-09"));
        var again = await _desk.Press(Desk.Organizer, asked, "Confirm");
        Assert.Contains("The schedule has changed meanwhile, so nothing was done.", again.Text(), StringComparison.Ordinal);
        Assert.Contains("~Sat 9 Jan 2027, 18:00~ → Sat 16 Jan 2027, 18:00", again.Text(), StringComparison.Ordinal);
        Assert.Equal(new LocalDate(2026, 12, 11), DayOf(5));
        await _desk.Press(Desk.Organizer, again, "Confirm");
        Assert.Equal((new LocalDate(2026, 12, 18), new LocalDate(2027, 1, 16)), (DayOf(5), DayOf(7)));
    }

    [Fact]
    public async Task What_changed_meanwhile_and_does_not_matter_is_no_hindrance()
    {
        var asked = await Shift(("from", 5), ("by", "1 week"));
        await _desk.Command(Desk.Organizer, "manage seminar-edit", ("seminar", 4), ("place", "Room 2"));
        await _desk.Press(Desk.Organizer, asked, "Confirm");
        Assert.Equal((new LocalDate(2026, 12, 18), "Room 2"), (DayOf(5), _desk.Group.Numbered(4)!.Place));
    }

    [Fact]
    public async Task Of_two_organizers_who_confirm_each_their_own_the_second_sees_it_anew()
    {
        var one = await Shift(("from", 5), ("by", "1 week"));
        var other = await Shift(("from", 5), ("by", "1 week"));
        await _desk.Press(Desk.Organizer, one, "Confirm");
        Assert.Contains("changed meanwhile", (await _desk.Press(Desk.Organizer, other, "Confirm")).Text(), StringComparison.Ordinal);
        Assert.Equal(new LocalDate(2026, 12, 18), DayOf(5));
    }

    [Fact]
    public async Task Only_organizers_confirm() =>
        Assert.IsType<Reply.Refused>(await _desk.Press(Desk.Ana, await Shift(("from", 5), ("by", "1 week")), "Confirm"));

    [Theory]
    [InlineData(1, "1 week", "Seminar 1 is not to come any more. Name the first seminar to come that shall move; see /schedule.")]
    [InlineData(6, "1 week", "Seminar 6 has no date that could be shifted: To be announced (TBA). Give it one with /manage seminar-move.")]
    [InlineData(12, "1 week", "There is no Seminar 12: the schedule has 9 seminars, from 1 to 9. See /schedule.")]
    [InlineData(4, "-3 weeks", "Seminar 4 would then be over already; shift it by less.")]
    [InlineData(4, "a bit", "“a bit” is no stretch of time that I can read; write it as in “1 week”, “-3 days”, “2 weeks and a day” or “90 minutes”.")]
    [InlineData(4, "to TBA", "Shift needs a date or a stretch of time, such as “to 11 dec”, “1 week” or “-3 days”.")]
    public async Task What_cannot_be_shifted_is_refused(int from, string by, string said) => Assert.Equal(said, (await Shift(("from", from), ("by", by))).Text());

    [Fact]
    public async Task An_hour_that_does_not_exist_is_refused()
    {
        _desk.Group = _desk.Group.On(4, 2027, 3, 21, 2, 30);
        Assert.Equal(
            "Seminar 4 would be at an hour that does not exist in Europe/Berlin, as the clocks go forward then. Choose another time of day.",
            (await Shift(("from", 4), ("by", "1 week"))).Text());
    }

    [Fact]
    public async Task Conflicts_are_shown_before_the_confirmation()
    {
        _desk.Group = _desk.Group.On(9, 2026, 12, 15).Add(new Break { From = new LocalDate(2026, 12, 20), Until = new LocalDate(2027, 1, 3), Reason = "holidays" });
        Assert.EndsWith(
            "\n[Mind]\nSeminar 5 would fall into a break: Mon 21 Dec 2026, holidays.\n"
            + "Seminar 9 would fall into a break: Fri 25 Dec 2026, holidays.\nSeminar 9 would come before Seminar 7.",
            (await Shift(("from", 5), ("by", "10 days"))).Text(), StringComparison.Ordinal);
    }

    private Task<Reply> Shift(params (string Name, object Value)[] options) => _desk.Command(Desk.Organizer, "manage shift", options);

    private LocalDate DayOf(int number) => ((SeminarDate.On)_desk.Group.Numbered(number)!.Date).Day;
}
