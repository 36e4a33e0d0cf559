using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using Xunit;

namespace StudyGroup.Core.Tests.Changes;

public sealed class PlanTests
{
    private readonly Desk _desk = new();

    [Fact]
    public async Task Undated_seminars_get_dates_in_the_rhythm_outside_breaks()
    {
        var asked = await Plan(
            ("first", "2026-12-04"), ("rhythm", "every 2 weeks on friday 18:30"),
            ("skip", "2026-12-21 to 2027-01-03: winter break; 29-01-2027"));
        Assert.Equal(
            """
            Schedule 7 seminars, every 2 weeks on Friday at 18:30?
            Seminar 3 · Chapter 3: date ~coming soon~ → Fri 4 Dec 2026, 18:30
            Seminar 4 · Chapter 4: date ~TBA~ → Fri 18 Dec 2026, 18:30
            Seminar 5 · Chapter 5: date ~TBA~ → Fri 15 Jan 2027, 18:30
            Seminar 6 · Chapter 6: date ~TBA~ → Fri 12 Feb 2027, 18:30
            Seminar 7 · Chapter 7: date ~TBA~ → Fri 26 Feb 2027, 18:30
            Seminar 8 · Chapter 8: date ~TBA~ → Fri 12 Mar 2027, 18:30
            Seminar 9 · Chapter 9: date ~TBA~ → Fri 26 Mar 2027, 18:30
            Break added: Mon 21 Dec 2026 to Sun 3 Jan 2027, winter break
            Break added: Fri 29 Jan 2027, no seminar
            Skipped: Fri 1 Jan (winter break), Fri 29 Jan
            """,
            asked.Text());
        var done = await _desk.Press(Desk.Organizer, asked, "Confirm");
        Assert.Equal(new LocalDate(2027, 3, 26), ((SeminarDate.On)_desk.Group.Numbered(9)!.Date).Day);
        Assert.Empty(_desk.Posts);
        await _desk.Press(Desk.Organizer, done, "Undo");
        Assert.Equal(SeminarDate.Unknown, _desk.Group.Numbered(9)!.Date);
        Assert.Empty(_desk.Group.Breaks);
    }

    [Fact]
    public async Task Plan_from_a_seminar_only_dates_later_ones_and_reports_an_off_rhythm_first_day()
    {
        var asked = await Plan(("first", "2026-12-03"), ("rhythm", "every friday"), ("from", 8));
        Assert.Equal(
            """
            Schedule 2 seminars, every week on Friday?
            Seminar 8 · Chapter 8: date ~TBA~ → Fri 4 Dec 2026, 18:00
            Seminar 9 · Chapter 9: date ~TBA~ → Fri 11 Dec 2026, 18:00
            [Heads-up]
            The first one would be on Fri 4 Dec 2026, not on Thu 3 Dec 2026: that day doesn't fit the rhythm or is in a break.
            """,
            asked.Text());
    }

    [Fact]
    public async Task Preview_lists_the_days_that_breaks_rule_out()
    {
        await _desk.Command(
            Desk.Organizer, "manage break-add", ("from", "2026-12-07"), ("until", "2026-12-13"), ("reason", "reading week"));
        await _desk.Command(Desk.Organizer, "manage break-add", ("from", "2027-03-01"), ("reason", "after the last"));
        var asked = await Plan(("first", "2026-12-04"), ("rhythm", "weekly"), ("from", 8));
        Assert.Equal(
            """
            Schedule 2 seminars, every week?
            Seminar 8 · Chapter 8: date ~TBA~ → Fri 4 Dec 2026, 18:00
            Seminar 9 · Chapter 9: date ~TBA~ → Fri 18 Dec 2026, 18:00
            Skipped: Fri 11 Dec (reading week)
            """,
            asked.Text());
        Assert.DoesNotContain("Skipped", (await _desk.Press(Desk.Organizer, asked, "Confirm")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_lists_only_the_first_of_many_skipped_days()
    {
        var asked = await Plan(("first", "2026-12-01"), ("rhythm", "daily"), ("from", 9), ("skip", "2026-12-01 to 2026-12-31: winter"));
        Assert.Contains("Skipped: Tue 1 Dec (winter), Wed 2 Dec (winter)", asked.Text(), StringComparison.Ordinal);
        Assert.Contains("Thu 10 Dec (winter) and 21 more", asked.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TBA", "weekly", "“first” needs a settled date, such as “friday” or “2027-01-12”.")]
    [InlineData(
        "2026-12-04", "now and then",
        "I don't understand “now and then”. Try “every 2 weeks on friday 18:00”, “weekly” or “every month on the first monday”.")]
    [InlineData("2026-12-06 02:30", "every 16 weeks", "Topic 4 (Seminar 4) would start at a time that doesn't exist in Europe/Berlin: the "
        + "clocks go forward then. Pick another time of day.")]
    public async Task Impossible_plan_is_refused(string first, string rhythm, string said) =>
        Assert.Equal(said, (await Plan(("first", first), ("rhythm", rhythm))).Text());

    [Fact]
    public async Task Plan_is_refused_if_all_seminars_have_dates()
    {
        await _desk.Press(Desk.Organizer, await Plan(("first", "2026-12-04"), ("rhythm", "weekly")), "Confirm");
        Assert.StartsWith(
            "All upcoming seminars have a date.",
            (await Plan(("first", "2026-12-04"), ("rhythm", "weekly"))).Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("every 2 weeks on friday 18:00", "every 2 weeks on Friday at 18:00")]
    [InlineData("every 2 weeks", "every 2 weeks")]
    [InlineData("every 3", "every 3 weeks")]
    [InlineData("Every fri", "every week on Friday")]
    [InlineData(
        "every 2 weeks on", "every 2 weeks on Monday", "every 2 weeks on Tuesday", "every 2 weeks on Wednesday",
        "every 2 weeks on Thursday", "every 2 weeks on Friday", "every 2 weeks on Saturday", "every 2 weeks on Sunday")]
    [InlineData("every 2 weeks on thurs", "every 2 weeks on Thursday")]
    [InlineData("every 2 weeks on thu", "every 2 weeks on Thursday")]
    [InlineData(
        "now and then",
        "I don't understand “now and then”. Try “every 2 weeks on friday 18:00”, “weekly” or “every month on the first monday”.")]
    public void Typed_rhythm_is_suggested_in_full(string typed, params string[] shown) =>
        Assert.Equal(shown, _desk.Suggest(Desk.Organizer, "manage plan", "rhythm", typed).Select(s => s.Shown));

    [Fact]
    public void Typed_first_date_is_suggested_in_full() => Assert.Equal(
        "Fri 4 Dec 2026, 18:30 Europe/Berlin · in 11 days",
        Assert.Single(_desk.Suggest(Desk.Organizer, "manage plan", "first", "4 dec 18:30")).Shown);

    private Task<Reply> Plan(params (string Name, object Value)[] options) => _desk.Command(Desk.Organizer, "manage plan", options);
}
