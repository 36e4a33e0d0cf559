using NodaTime;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Seminars;
using Xunit;

namespace StudyGroup.Core.Tests.Dates;

public sealed class ClockChangeTests
{
    private static readonly Instant Now = A.Moment("2026-06-01T12:00:00Z");

    [Theory]
    [InlineData("Europe/Berlin", "2027-03-28 02:30", "Sun 28 Mar 2027, 02:30", "2027-03-28 03:30")]
    [InlineData("America/New_York", "2027-03-14 02:00", "Sun 14 Mar 2027, 02:00", "2027-03-14 03:00")]
    [InlineData("Australia/Lord_Howe", "2026-10-04 02:15", "Sun 4 Oct 2026, 02:15", "2026-10-04 02:45")]
    public void A_time_that_the_clocks_leave_out_is_refused(string zone, string typed, string said, string offered) => Assert.Equal(
        $"{said} does not exist in {zone}, where the clocks go forward then; “{offered}” would do.", Refused(zone, typed));

    [Theory]
    [InlineData("Europe/Berlin", "2026-10-25 02:30", "Sun 25 Oct 2026, 02:30", "2026-10-25 03:30", "2026-10-25 01:30")]
    [InlineData("America/New_York", "2026-11-01 1:00", "Sun 1 Nov 2026, 01:00", "2026-11-01 02:00", "2026-11-01 00:00")]
    [InlineData("Australia/Lord_Howe", "2027-04-04 01:45", "Sun 4 Apr 2027, 01:45", "2027-04-04 02:15", "2027-04-04 01:15")]
    public void A_time_that_comes_twice_is_refused(string zone, string typed, string said, string later, string earlier) => Assert.Equal(
        $"{said} comes twice in {zone}, where the clocks go back then; “{earlier}” or “{later}” would do.", Refused(zone, typed));

    [Fact]
    public void What_is_offered_for_a_time_that_comes_twice_is_not_over() => Assert.Equal(
        "Sun 25 Oct 2026, 02:30 comes twice in Europe/Berlin, where the clocks go back then; “2026-10-25 03:30” would do.",
        A.Text(WhenReader.Read("2026-10-25 02:30", A.GroupIn("Europe/Berlin"), A.Moment("2026-10-25T01:00:00Z")).Refusal!.Sentence));

    [Fact]
    public void A_usual_start_that_the_clocks_leave_out_is_refused() => Assert.Equal(
        "Sun 28 Mar 2027, 02:30 does not exist in Europe/Berlin, where the clocks go forward then; “2027-03-28 03:30” would do.",
        A.Text(WhenReader.Read("2027-03-28", A.GroupIn("Europe/Berlin", "02:30"), Now).Refusal!.Sentence));

    [Fact]
    public void A_day_that_a_zone_left_out_is_refused() => Assert.Equal(
        "Fri 30 Dec 2011, 18:00 does not exist in Pacific/Apia, where the clocks go forward then; “2011-12-31 18:00” would do.",
        A.Text(WhenReader.Read("2011-12-30", A.GroupIn("Pacific/Apia"), Now, past: true).Refusal!.Sentence));

    [Theory]
    [InlineData("Asia/Kolkata", "2027-03-28 02:30")]
    [InlineData("UTC", "2026-10-25 02:30")]
    [InlineData("Europe/Berlin", "2027-03-28 03:00")]
    [InlineData("Europe/Berlin", "2027-03-28 01:59")]
    [InlineData("Europe/Berlin", "2026-10-25 03:00")]
    [InlineData("Europe/Berlin", "2026-10-25 01:59")]
    [InlineData("Australia/Lord_Howe", "2026-10-04 02:30")]
    public void Times_beside_a_clock_change_are_taken(string zone, string typed) =>
        Assert.IsType<SeminarDate.On>(WhenReader.Read(typed, A.GroupIn(zone), Now).Value);

    [Fact]
    public void An_exact_stretch_may_lead_into_an_hour_that_comes_twice()
    {
        var now = A.Moment("2026-10-24T23:30:00Z");
        var group = A.GroupIn("Europe/Berlin");

        Assert.Equal(new SeminarDate.On(new(2026, 10, 25), new(2, 30)), WhenReader.Read("in 1 hour", group, now).Value);
        Assert.Equal(new SeminarDate.On(new(2026, 10, 25), new(2, 30), SecondOfTwo: true), WhenReader.Read("in 2 hours", group, now).Value);
    }

    private static string Refused(string zone, string typed) => A.Text(WhenReader.Read(typed, A.GroupIn(zone), Now).Refusal!.Sentence);
}
