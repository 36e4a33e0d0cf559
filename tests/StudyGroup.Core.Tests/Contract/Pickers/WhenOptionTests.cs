using StudyGroup.Core.Contract;
using Xunit;

namespace StudyGroup.Core.Tests.Contract.Pickers;

public sealed class WhenOptionTests
{
    private readonly Desk _desk = new() { Group = TestGroup.Nine().On(4, 2026, 12, 4, 19, 30) };

    [Fact]
    public void Typed_date_is_suggested_in_full_with_zone_and_distance() => Assert.Equal(
        [new Suggestion("Fri 27 Nov 2026, 18:00 Europe/Berlin · in 4 days · the usual start", "2026-11-27")], Suggest("friday"));

    [Fact]
    public void Ambiguous_date_offers_every_reading() => Assert.Equal(
        [
            new Suggestion("Fri 27 Nov 2026, 18:30 Europe/Berlin · in 4 days", "2026-11-27 18:30"),
            new Suggestion("Fri 4 Dec 2026, 18:30 Europe/Berlin · in 11 days", "2026-12-04 18:30"),
        ],
        Suggest("next friday 6:30pm"));

    [Fact]
    public void Reading_that_fits_the_usual_start_is_offered_first() =>
        Assert.Equal(["2026-11-27 18:00", "2026-11-27 06:00"], Suggest("friday at 6").Select(s => s.Value));

    [Fact]
    public void Readings_at_a_clock_change_have_different_values() => Assert.Equal(
        [
            new Suggestion("Sun 31 Oct 2027, 02:30 summer time (UTC+2) Europe/Berlin · in 342 days", "2027-10-31T02:30:00+02:00"),
            new Suggestion("Sun 31 Oct 2027, 02:30 winter time (UTC+1) Europe/Berlin · in 342 days", "2027-10-31T02:30:00+01:00"),
        ],
        Suggest("31 oct 2027 2:30am"));

    [Fact]
    public void States_and_tentative_dates_are_offered() => Assert.Equal(
        [new("To be announced (TBA)", "TBA"), new("Coming soon", "coming soon"),
            new("tentatively Fri 27 Nov 2026, 18:00 Europe/Berlin · in 4 days · the usual start", "tentative 2026-11-27")],
        Suggest("tba").Concat(Suggest("soon")).Concat(Suggest("maybe friday")));

    [Fact]
    public void Week_later_counts_from_the_seminar_being_moved()
    {
        Assert.Equal(["2026-12-11 19:30"], Suggest("a week later", ("seminar", 4)).Select(s => s.Value));
        Assert.Equal(
            "There's no date yet to count “a week later” from. Write a date such as “2026-11-30 18:00”.",
            Assert.Single(Suggest("a week later", ("seminar", 5))).Shown);
        Assert.Equal(
            ["2026-12-11 19:30"], _desk.Suggest(Desk.Organizer, "manage seminar-add", "when", "a week later").Select(s => s.Value));
    }

    [Fact]
    public void Empty_field_offers_the_usual_weekday_a_week_later_and_the_states() =>
        Assert.Equal(["2026-11-27", "2026-12-11 19:30", "TBA", "coming soon"], Suggest(" ").Select(s => s.Value));

    [Theory]
    [InlineData("tomor", "2026-11-24")]
    [InlineData("frid", "2026-11-27")]
    [InlineData("4 Dece", "2026-12-04")]
    [InlineData("in 2", "2026-11-25", "2026-12-07")]
    [InlineData("comi", "coming soon")]
    public void Unfinished_text_is_completed(string typed, params string[] values) =>
        Assert.Equal(values, Suggest(typed).Select(s => s.Value));

    [Fact]
    public void Unreadable_text_shows_the_reason_while_typing() => Assert.Equal(
        new Suggestion("Which day of the weekend? Try “saturday” or “sunday 18:00”.", "this weekend"),
        Assert.Single(Suggest("this weekend")));

    [Fact]
    public void Held_command_offers_past_dates()
    {
        Assert.Equal(["2026-11-20"], _desk.Suggest(Desk.Organizer, "manage seminar-held", "when", "friday").Select(s => s.Value));
        Assert.Equal(["2026-11-20", "2026-11-22"], _desk.Suggest(Desk.Organizer, "manage seminar-held", "when", "").Select(s => s.Value));
    }

    [Fact]
    public void Seminar_option_still_has_suggestions() =>
        Assert.Equal(4L, Assert.Single(_desk.Suggest(Desk.Organizer, "manage seminar-move", "seminar", "Chapter 4")).Value);

    [Fact]
    public void Member_who_is_not_an_organizer_gets_no_suggestions() =>
        Assert.Empty(_desk.Suggest(Desk.Ana, "manage seminar-move", "when", "friday"));

    private IReadOnlyList<Suggestion> Suggest(string typed, params (string, object)[] others) =>
        _desk.Suggest(Desk.Organizer, "manage seminar-move", "when", typed, others);
}
