using CsCheck;
using Ical.Net;
using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Export;
using StudyGroup.Core.Tests.Features.Import;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Export;

public sealed class CalendarExportTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 9, 0);

    [Fact]
    public void A_dated_seminar_is_an_event_with_all_that_is_known()
    {
        var group = TestGroup.Nine().On(2, 2026, 12, 4, 18, 30);
        group = group.With(group.Numbered(2)! with { Place = "Room 5; attic", Presenters = [new Presenter(null, "Wren Halloran")] });
        var found = Events(group).Single(e => e.Uid == "77-2@study-group");

        Assert.Equal("Seminar 2 · Chapter 2: Topic 2", found.Summary);
        Assert.Equal(Instant.FromUtc(2026, 12, 4, 17, 30), Start(found));
        Assert.Equal("Europe/Berlin", found.Start!.TzId);
        Assert.Equal(90, found.Duration!.Value.ToTimeSpanUnspecified().TotalMinutes);
        Assert.Equal("Room 5; attic", found.Location);
        Assert.Equal(
            "Designing Machine Learning Systems, by Chip Huyen\nPresented by Wren Halloran\nChapter 2 Slides: https://example.org/2",
            found.Description);
        Assert.Equal("CONFIRMED", found.Status);
    }

    [Fact]
    public void Event_says_what_to_read_and_who_presents()
    {
        var group = TestGroup.Nine().On(2, 2026, 12, 4);
        group = group.With(group.Numbered(2)! with
        {
            Slides = [],
            Team = "Blue",
            Presenters = [new Presenter(null, "Ann Lee"), new Presenter(new MemberId(7), null), new Presenter(new MemberId(5), "Bo")],
            Readings =
            [
                new Reading("Leases revisited") { Url = "https://doi.org/10.1000/x", Part = "pp. 12–30", Authors = "K. Marsh" },
                new Reading("A short history") { IsOptional = true },
            ],
        });

        Assert.Equal(
            """
            Designing Machine Learning Systems, by Chip Huyen
            Read: Leases revisited, pp. 12–30 · K. Marsh: https://doi.org/10.1000/x
            Read: A short history (optional)
            Presented by Blue: Ann Lee and Bo
            """,
            Events(group).Single(e => e.Uid == "77-2@study-group").Description!.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Seminar_without_a_date_is_left_out() =>
        Assert.Equal(["77-1@study-group", "77-2@study-group"], Events(TestGroup.Nine()).Select(e => e.Uid));

    [Fact]
    public void Calendar_without_events_is_still_a_calendar()
    {
        var text = CalendarExport.Write(TestGroup.Empty(), Now);
        Assert.Contains("BEGIN:VTIMEZONE", text, StringComparison.Ordinal);
        Assert.Empty(Calendar.Load(text)!.Events);
    }

    [Fact]
    public void A_cancelled_seminar_stays_as_a_cancelled_event()
    {
        var group = TestGroup.Nine();
        var found = Events(group.With(group.Numbered(1)! with { Cancelled = new Cancellation("Ill") })).First();

        Assert.Equal("CANCELLED", found.Status);
        Assert.Contains("Cancelled: Ill", found.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tentative_date_is_a_tentative_event()
    {
        var group = TestGroup.Nine();
        var found = Events(group.With(
            group.Numbered(3)! with { Date = new SeminarDate.Tentative(new SeminarDate.On(new(2026, 12, 4), null)) })).Last();

        Assert.Equal(("77-3@study-group", "TENTATIVE"), (found.Uid, found.Status));
    }

    [Fact]
    public void Event_that_did_not_change_keeps_its_sequence_in_a_later_export()
    {
        var (earlier, later) = (Load(TestGroup.Nine(), Now), Load(TestGroup.Nine(), Now + Duration.FromDays(1)));

        Assert.Equal(earlier.Events.Select(e => (e.Uid, e.Sequence)), later.Events.Select(e => (e.Uid, e.Sequence)));
        Assert.Equal(Now.ToDateTimeUtc(), earlier.Events.First().DtStamp!.AsUtc);
    }

    [Fact]
    public void Sequence_starts_above_the_minutes_since_2020_that_earlier_versions_wrote() =>
        Assert.True(Events(TestGroup.Nine()).First().Sequence > (Now - Instant.FromUtc(2020, 1, 1, 0, 0)).TotalMinutes);

    [Fact]
    public void Line_is_not_folded_between_a_backslash_and_what_it_escapes()
    {
        var group = TestGroup.Nine();
        foreach (var length in Enumerable.Range(40, 30))
        {
            var topic = new string('x', length) + ", y; z";
            var text = CalendarExport.Write(group.With(group.Numbered(1)! with { Topic = topic }), Now);

            Assert.DoesNotContain("\\\r\n", text, StringComparison.Ordinal);
            Assert.EndsWith(topic, Calendar.Load(text)!.Events.First().Summary, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Time_that_occurs_twice_is_exported_as_the_intended_moment() =>
        Assert.Contains(
            "DTSTART:20261025T003000Z", CalendarExport.Write(TestGroup.Nine().On(3, 2026, 10, 25, 2, 30), Now), StringComparison.Ordinal);

    [Fact]
    public void The_zone_comes_along_with_the_clock_changes_between_the_first_and_the_last()
    {
        var text = CalendarExport.Write(
            (TestGroup.Nine() with { Seminars = [.. TestGroup.Nine().Seminars.Take(2)] }).On(1, 2026, 3, 1, 18).On(2, 2026, 12, 4, 18), Now)
            .ReplaceLineEndings("\n");

        Assert.Equal(
            """
            BEGIN:VTIMEZONE
            TZID:Europe/Berlin
            BEGIN:STANDARD
            DTSTART:19000101T000000
            TZNAME:CET
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0100
            END:STANDARD
            BEGIN:STANDARD
            DTSTART:20261025T030000
            TZNAME:CET
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            END:STANDARD
            BEGIN:DAYLIGHT
            DTSTART:20260329T020000
            TZNAME:CEST
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            END:DAYLIGHT
            END:VTIMEZONE
            END:VCALENDAR

            """,
            text[text.IndexOf("BEGIN:VTIMEZONE", StringComparison.Ordinal)..]);
    }

    [Fact]
    public void Any_group_gives_a_calendar_that_is_read_back() => GroupGen.Group.Sample(group =>
    {
        var expected = Schedule.InOrder(group).Where(s => s.Date.Known() is not null)
            .Select(s => ($"77-{s.Id}@study-group", s.Date.Known()!.StartIn(group.Settings)));
        Assert.Equal(expected, Events(group).Select(e => (e.Uid!, Start(e))));
    }, iter: 60);

    private static IEnumerable<Ical.Net.CalendarComponents.CalendarEvent> Events(Group group) => Load(group, Now).Events;

    private static Calendar Load(Group group, Instant now) => Calendar.Load(CalendarExport.Write(group, now))!;

    private static Instant Start(Ical.Net.CalendarComponents.CalendarEvent found) => Instant.FromDateTimeUtc(found.Start!.AsUtc);
}
