using System.Text;
using Ical.Net;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Export;

public sealed class CalendarCommandTests
{
    private readonly Desk _desk = new()
    {
        Group = TestGroup.Nine().On(3, 2026, 12, 4).On(4, 2027, 1, 8),
    };

    [Fact]
    public async Task All_seminars_that_are_coming_up_are_in_one_file_that_only_the_member_gets()
    {
        var reply = await Ask();
        Assert.Equal(
            "2 seminars for your calendar\nOpen the file to add them to your calendar.\n"
                + "If a date changes later, use this again: most calendars update what they have.",
            Assert.IsType<Reply.Private>(reply).Text());
        var file = Assert.Single(reply.Card().Files);
        Assert.Equal(("seminars.ics", "text/calendar"), (file.Name, file.ContentType));
        Assert.Equal(["77-3@study-group", "77-4@study-group"], Load(reply).Events.Select(e => e.Uid));
        Assert.All(Load(reply).Events, e => Assert.Empty(e.Alarms));
    }

    [Fact]
    public async Task A_seminar_can_also_be_added_to_calendars_on_the_web()
    {
        _desk.Group = _desk.Group with { Settings = _desk.Group.Settings with { Place = "Room 5 & attic" } };
        var reply = await Ask(("seminar", 3));
        Assert.Equal(
            "Data Engineering for ML\n<2026-12-04T17:00:00Z>\n"
                + "Open the file to add it to your calendar, or add it to Google Calendar → "
                + "https://calendar.google.com/calendar/render?action=TEMPLATE&text=Seminar%203%3A%20Data%20Engineering%20for%20ML"
                + "&dates=20261204T170000Z/20261204T183000Z&location=Room%205%20%26%20attic or Outlook → "
                + "https://outlook.live.com/calendar/0/action/compose?rru=addevent&subject=Seminar%203%3A%20Data%20Engineering%20for%20ML"
                + "&startdt=2026-12-04T17:00:00Z&enddt=2026-12-04T18:30:00Z&location=Room%205%20%26%20attic.\n"
                + "If a date changes later, use this again: most calendars update what they have.",
            reply.Text());
        Assert.Equal("seminar-3.ics", Assert.Single(reply.Card().Files).Name);
        Assert.Equal("77-3@study-group", Assert.Single(Load(reply).Events).Uid);
    }

    [Fact]
    public async Task Alarm_goes_off_if_the_member_wants_one()
    {
        var cancelled = _desk.Group.Numbered(4)! with { Cancelled = new Cancellation(null) };
        _desk.Group = _desk.Group.With(cancelled);
        var events = Load(await Ask(("alarm", "1 hour"))).Events;
        var alarm = Assert.Single(events[0]!.Alarms);
        Assert.Equal(("DISPLAY", -60), (alarm.Action, alarm.Trigger!.Duration!.Value.ToTimeSpanUnspecified().TotalMinutes));
        Assert.Empty(events[1]!.Alarms);
    }

    [Fact]
    public async Task Seminar_without_a_date_can_not_be_added_yet()
    {
        Assert.Equal(
            "Topic 5 (Seminar 5) has no date yet. Try again once it has one.",
            Assert.IsType<Reply.Refused>(await Ask(("seminar", 5))).Text());
        _desk.Group = TestGroup.Nine();
        Assert.Equal("No seminar coming up has a date yet. See /schedule.", Assert.IsType<Reply.Refused>(await Ask()).Text());
    }

    [Fact]
    public void Seminars_with_a_date_to_come_are_suggested() =>
        Assert.Equal([3L, 4L], _desk.Suggest(Desk.Ana, "calendar", "seminar", "").Select(s => s.Value));

    private Task<Reply> Ask(params (string Name, object Value)[] options) => _desk.Command(Desk.Ana, "calendar", options);

    private static Calendar Load(Reply reply) => Calendar.Load(Encoding.UTF8.GetString(reply.Card().Files.Single().Content.Span))!;
}
