using NodaTime;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Dates;

public sealed class WhenReaderTests
{
    private static readonly Instant Now = A.Moment("2026-11-23T09:15:30Z");
    private static readonly GroupSettings Berlin = A.GroupIn("Europe/Berlin");

    [Theory]
    [InlineData("2026-12-04 18:30")]
    [InlineData("  2026-12-04   18:30 ")]
    [InlineData("2026-12-04T18:30")]
    [InlineData("2026-12-04, 18:30")]
    [InlineData("2026-12-04 at 6:30 PM")]
    [InlineData("2026/12/4 6:30pm")]
    [InlineData("04-12-26 18:30")]
    [InlineData("04–12–26 18:30")]
    [InlineData("4.12.2026 18:30")]
    [InlineData("04/12/2026 6:30 p.m.")]
    public void A_day_with_a_time_is_that_local_time(string typed) =>
        Assert.Equal(new SeminarDate.On(new(2026, 12, 4), new(18, 30)), Read(typed));

    [Theory]
    [InlineData("2026-12-04")]
    [InlineData("04-12-26")]
    [InlineData("04-12-2026")]
    [InlineData("4.12.26")]
    public void A_day_alone_is_at_the_usual_start(string typed) =>
        Assert.Equal(new SeminarDate.On(new(2026, 12, 4), null), Read(typed));

    [Theory]
    [InlineData("in 90 minutes", 90)]
    [InlineData("IN  2 Hours", 120)]
    [InlineData("in 1 minute", 1)]
    [InlineData("in an hour", 60)]
    [InlineData("in 45 mins", 45)]
    [InlineData("in 3h", 180)]
    public void Minutes_and_hours_are_exact(string typed, int minutes) =>
        Assert.Equal(Now + Duration.FromMinutes(minutes), Assert.IsType<SeminarDate.On>(Read(typed)).StartIn(Berlin));

    [Theory]
    [InlineData("in 3 days", 3)]
    [InlineData("in 2 weeks", 14)]
    [InlineData("in a week", 7)]
    public void Days_and_weeks_lead_to_a_day_at_the_usual_start(string typed, int days) =>
        Assert.Equal(new SeminarDate.On(new LocalDate(2026, 11, 23).PlusDays(days), null), Read(typed));

    [Fact]
    public void Days_are_counted_from_the_day_in_the_groups_zone() =>
        Assert.Equal(
            new SeminarDate.On(new(2026, 11, 25), null),
            WhenReader.Read("in 1 day", A.GroupIn("Pacific/Apia"), A.Moment("2026-11-23T23:00:00Z")).Sole());

    [Theory]
    [InlineData("TBA")]
    [InlineData(" tbd ")]
    [InlineData("To be  announced")]
    public void TBA_is_to_be_announced(string typed) => Assert.Equal(SeminarDate.Unknown, Read(typed));

    [Theory]
    [InlineData("Coming soon")]
    [InlineData("soon")]
    public void Coming_soon_is_a_state(string typed) => Assert.Equal(SeminarDate.Soon, Read(typed));

    [Theory]
    [InlineData("", "There's no date in that. Try “2026-11-30 18:00”, “friday 18:00”, “in 2 weeks”, “TBA” or “coming soon”.")]
    [InlineData(
        "Friday-ish", "I can't read “friday-ish” as a date. Try “2026-11-30 18:00”, “friday 18:00”, “in 2 weeks”, “TBA” or “coming soon”.")]
    [InlineData("30-02-2027", "February 2027 doesn't have a day 30. Its last is “2027-02-28”.")]
    [InlineData("2027-02-00", "February 2027 doesn't have a day 0. Its last is “2027-02-28”.")]
    [InlineData("12-31-2026", "There's no month 31. If you swapped day and month, try “2026-12-31”.")]
    [InlineData("2026-31-12", "There's no month 31. If you swapped day and month, try “2026-12-31”.")]
    [InlineData("31-31-2026", "There's no month 31. Write year, month and day, such as “2026-12-04”.")]
    [InlineData("2026-12-04 25:00", "I can't read “25:00” as a time of day. Try “2026-12-04 18:00”.")]
    [InlineData("2026-12-04 13pm", "I can't read “13pm” as a time of day. Try “2026-12-04 18:00”.")]
    [InlineData(
        "2026-11-22", "Sun 22 Nov 2026, 18:00 (the usual start) is in the past. Pick a date in the future, such as “2026-11-30 18:00”.")]
    [InlineData("2026-11-23 10:00", "Mon 23 Nov 2026, 10:00 is in the past. Pick a date in the future, such as “2026-11-30 18:00”.")]
    [InlineData("0000-01-01", "Sat 1 Jan 0000 is in the past. Pick a date in the future, such as “2026-11-30 18:00”.")]
    [InlineData("in 0 minutes", "Mon 23 Nov 2026, 10:15 is in the past. Pick a date in the future, such as “2026-11-30 18:00”.")]
    [InlineData("9999-12-31 23:59", "That's more than 5 years away. Pick an earlier date, such as “2026-11-30 18:00”.")]
    [InlineData("in 999999999999 days", "That's more than 5 years away. Pick an earlier date, such as “2026-11-30 18:00”.")]
    [InlineData("in 99999999999999999999999 minutes", "That's more than 5 years away. Pick an earlier date, such as “2026-11-30 18:00”.")]
    [InlineData("in 2700000 minutes", "That's more than 5 years away. Pick an earlier date, such as “2026-11-30 18:00”.")]
    public void Unusable_value_is_refused_with_a_usable_one(string typed, string sentence) => Assert.Equal(sentence, Refused(typed));

    [Theory]
    [InlineData("this weekend", "Which day of the weekend? Try “saturday” or “sunday 18:00”.")]
    [InlineData(
        "friday 6pm CET",
        "“CET” could be several time zones. Try “18:00 UTC+1” or “18:00 Europe/Berlin”, or leave the zone out for Europe/Berlin.")]
    [InlineData(
        "2026-12-04 18:00 EST",
        "“EST” could be several time zones. Try “18:00 UTC+1” or “18:00 Europe/Berlin”, or leave the zone out for Europe/Berlin.")]
    [InlineData("next week", "I can't use “next week” as a date. Pick a day of that week, such as “friday next week”.")]
    [InlineData("29 feb 2027", "I can't use “29 feb 2027” as a date. That month isn't that long. Pick a day it has.")]
    [InlineData(
        "fifth friday of february",
        "I can't use “fifth friday of february” as a date. That month isn't that long. Pick a day it has.")]
    [InlineData("a week later", "There's no date yet to count “a week later” from. Write a date such as “2026-11-30 18:00”.")]
    [InlineData("friday morning", "The usual start, 18:00, isn't in the morning. Write the time too, such as “friday 08:00”.")]
    [InlineData("friday morning at 7pm", "19:00 isn't in the morning. Write only one of them.")]
    [InlineData("tentative", "There's no date yet to make tentative. Write it too, such as “tentative 2026-11-30 18:00”.")]
    [InlineData(
        "yesterday", "Sun 22 Nov 2026, 18:00 (the usual start) is in the past. Pick a date in the future, such as “2026-11-30 18:00”.")]
    public void Phrase_that_is_not_a_date_is_refused_with_what_is_missing(string typed, string sentence) =>
        Assert.Equal(sentence, Refused(typed));

    [Theory]
    [InlineData("TBA", "A seminar that was held has a date. Write it, such as “2026-11-16 18:00”.")]
    [InlineData("never", "I can't read “never” as a date. Try “2026-11-16 18:00” or “last friday”.")]
    [InlineData(
        "2026-11-24", "Tue 24 Nov 2026, 18:00 (the usual start) is in the future. Pick a date in the past, such as “2026-11-16 18:00”.")]
    [InlineData("2099-11-24", "That is in the future. Pick a date in the past, such as “2026-11-16 18:00”.")]
    [InlineData("in 5 minutes", "Mon 23 Nov 2026, 10:20 is in the future. Pick a date in the past, such as “2026-11-16 18:00”.")]
    [InlineData("in 9999999 days", "That is in the future. Pick a date in the past, such as “2026-11-16 18:00”.")]
    [InlineData("in 99999999 hours", "That is in the future. Pick a date in the past, such as “2026-11-16 18:00”.")]
    [InlineData("1950-01-01", "That's more than 50 years ago. Pick a later date, such as “2026-11-16 18:00”.")]
    public void Anything_but_a_past_date_is_refused_for_a_held_seminar(string typed, string sentence) =>
        Assert.Equal(sentence, WhenReader.Read(typed, Berlin, Now, past: true).Refusal());

    [Theory]
    [InlineData("2026-11-23T16:59:00Z", false)]
    [InlineData("2026-11-23T17:00:00Z", true)]
    public void Today_is_past_once_its_usual_start_is_reached(string now, bool isPast)
    {
        Assert.Equal(isPast, WhenReader.Read("2026-11-23", Berlin, A.Moment(now), past: true) is ParsedDate.Settled);
        Assert.Equal(isPast, WhenReader.Read("2026-11-23", Berlin, A.Moment(now)) is ParsedDate.Refused);
    }

    [Fact]
    public void A_refusal_quotes_no_more_than_a_little_of_what_was_typed() =>
        Assert.InRange(Texts.Length(Refused(new string('x', 5_000))), 1, 250);

    private static SeminarDate Read(string typed) => WhenReader.Read(typed, Berlin, Now).Sole();

    private static string Refused(string typed) => WhenReader.Read(typed, Berlin, Now).Refusal();

    [Theory]
    [InlineData("tbc")]
    [InlineData("tentative")]
    public void Date_at_a_time_that_the_clocks_now_skip_becomes_tentative_at_its_actual_start(string typed)
    {
        var group = A.GroupIn("Europe/Berlin", "02:30");
        var known = new SeminarDate.On(new LocalDate(2027, 3, 28), null);

        var read = WhenReader.Read(typed, group, A.Moment("2026-11-23T09:00:00Z"), known);

        var tentative = Assert.Single(read.All.OfType<SeminarDate.Tentative>()).Date;
        Assert.Equal((new LocalTime(3, 30), known.StartIn(group)), (tentative.Time, tentative.StartIn(group)));
    }
}
