using NodaTime;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Tests.Dates;
using Xunit;

namespace StudyGroup.Core.Tests.Changes;

public sealed class ClockChangeTests
{
    private static readonly Instant Now = A.Moment("2026-06-01T12:00:00Z");

    [Theory]
    [InlineData("Europe/Berlin", "2027-03-28 02:30", "Sun 28 Mar 2027, 01:30", "Sun 28 Mar 2027, 03:30")]
    [InlineData("America/New_York", "2027-03-14 02:00", "Sun 14 Mar 2027, 01:00", "Sun 14 Mar 2027, 03:00")]
    [InlineData("Australia/Lord_Howe", "2026-10-04 02:15", "Sun 4 Oct 2026, 01:45", "Sun 4 Oct 2026, 02:45")]
    public void Skipped_time_is_asked_about_with_the_times_before_and_after(string zone, string typed, params string[] asked) =>
        Assert.Equal(asked, Doubt(zone, typed));

    [Theory]
    [InlineData(
        "Europe/Berlin", "2026-10-25 02:30", "Sun 25 Oct 2026, 02:30 summer time (UTC+2)", "Sun 25 Oct 2026, 02:30 winter time (UTC+1)")]
    [InlineData(
        "America/New_York", "2026-11-01 1:00", "Sun 1 Nov 2026, 01:00 summer time (UTC-4)", "Sun 1 Nov 2026, 01:00 winter time (UTC-5)")]
    [InlineData(
        "Australia/Lord_Howe", "2027-04-04 01:45", "Sun 4 Apr 2027, 01:45 summer time (UTC+11)",
        "Sun 4 Apr 2027, 01:45 winter time (UTC+10:30)")]
    public void Time_that_occurs_twice_is_asked_about(string zone, string typed, params string[] asked) =>
        Assert.Equal(asked, Doubt(zone, typed));

    [Fact]
    public void Repeated_time_without_summer_time_is_worded_differently() => Assert.Equal(
        ["Sun 26 Oct 2014, 01:30 before the clocks go back (UTC+4)", "Sun 26 Oct 2014, 01:30 after the clocks go back (UTC+3)"],
        Say(WhenReader.Read("2014-10-26 01:30", A.GroupIn("Europe/Moscow"), Now, past: true), "Europe/Moscow"));

    [Fact]
    public void Time_that_occurs_twice_means_the_second_once_the_first_is_over() => Assert.Equal(
        new SeminarDate.On(new(2026, 10, 25), new(2, 30), SecondOfTwo: true),
        WhenReader.Read("2026-10-25 02:30", A.GroupIn("Europe/Berlin"), A.Moment("2026-10-25T01:00:00Z")).Sole());

    [Fact]
    public void A_usual_start_that_the_clocks_leave_out_is_asked() =>
        Assert.Equal(["Sun 28 Mar 2027, 01:30", "Sun 28 Mar 2027, 03:30"], Doubt("Europe/Berlin", "2027-03-28", "02:30"));

    [Fact]
    public void A_day_that_a_zone_left_out_is_asked() => Assert.Equal(
        ["Thu 29 Dec 2011, 18:00", "Sat 31 Dec 2011, 18:00"],
        Say(WhenReader.Read("2011-12-30", A.GroupIn("Pacific/Apia"), Now, past: true), "Pacific/Apia"));

    [Theory]
    [InlineData("Asia/Kolkata", "2027-03-28 02:30")]
    [InlineData("UTC", "2026-10-25 02:30")]
    [InlineData("Europe/Berlin", "2027-03-28 03:00")]
    [InlineData("Europe/Berlin", "2027-03-28 01:59")]
    [InlineData("Europe/Berlin", "2026-10-25 03:00")]
    [InlineData("Europe/Berlin", "2026-10-25 01:59")]
    [InlineData("Australia/Lord_Howe", "2026-10-04 02:30")]
    public void Times_next_to_a_clock_change_are_accepted(string zone, string typed) =>
        Assert.IsType<SeminarDate.On>(WhenReader.Read(typed, A.GroupIn(zone), Now).Sole());

    [Fact]
    public void Exact_span_may_lead_into_an_hour_that_occurs_twice()
    {
        var now = A.Moment("2026-10-24T23:30:00Z");
        var group = A.GroupIn("Europe/Berlin");

        Assert.Equal(new SeminarDate.On(new(2026, 10, 25), new(2, 30)), WhenReader.Read("in 1 hour", group, now).Sole());
        Assert.Equal(
            new SeminarDate.On(new(2026, 10, 25), new(2, 30), SecondOfTwo: true), WhenReader.Read("in 2 hours", group, now).Sole());
    }

    private static string[] Doubt(string zone, string typed, string start = "18:00") =>
        Say(WhenReader.Read(typed, A.GroupIn(zone, start), Now), zone);

    private static string[] Say(ParsedDate read, string zone) =>
        [.. Assert.IsType<ParsedDate.InDoubt>(read).Dates.Select(date => WhenWords.Say(date, A.GroupIn(zone)))];
}
