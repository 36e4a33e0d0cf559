using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Reminders;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Reminders;

public class ReminderCardTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 12, 4, 17, 0);
    private static readonly Group Dated = TestGroup.Nine().On(3, 2026, 12, 4).InChannel();
    private static readonly Duration Day = Duration.FromDays(1);

    [Fact]
    public void Reminder_is_one_line_that_pings_the_role_and_has_one_button()
    {
        var group = Dated with { Settings = Dated.Settings with { Role = new RoleId(8), LeadTimes = [Day * 7, Day] } };
        var card = Rules.Card(group, Reminder(Day), Start - Day);
        Assert.Equal(new RoleId(8), card.Pings);
        Assert.Equal(
            "Data Engineering for ML (Seminar 3) · <2026-12-04T17:00:00Z>, <2026-12-04T17:00:00Z R>", card.Text());
        Assert.Equal(Rules.Marker(Reminder(Day)), Assert.Single(card.Buttons).Action);
    }

    [Fact]
    public void Reminder_names_the_place_unless_it_is_long()
    {
        string Text(string place) =>
            Rules.Card(Dated.With(Dated.Numbered(3)! with { Place = place }), Reminder(Day), Start - Day).Text();
        Assert.EndsWith(" · 📍 Room 101", Text("Room 101"), StringComparison.Ordinal);
        Assert.DoesNotContain("📍", Text(new string('x', 61)), StringComparison.Ordinal);
    }

    [Fact]
    public void Late_reminder_says_so()
    {
        var text = Rules.Card(Dated, Reminder(Duration.FromHours(1)) with { Late = true }, Start - Duration.FromMinutes(20)).Text();
        Assert.EndsWith(" · late: it was due <2026-12-04T16:00:00Z>", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Posted_reminder_shows_that_its_seminar_was_moved_cancelled_or_restored()
    {
        var posted = Reminder(Day) with { State = PostState.Posted };
        Assert.EndsWith("~<2026-12-04T17:00:00Z>~ · moved: <2026-12-05T17:00:00Z>", Rules.Card(
            Dated.On(3, 2026, 12, 5), posted, Start).Text(), StringComparison.Ordinal);
        var cancelled = Dated.With(Dated.Numbered(3)! with { Cancelled = new Cancellation("flu") });
        Assert.EndsWith("~ · cancelled: flu", Rules.Card(cancelled, posted, Start).Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("~", Rules.Card(Dated, posted, Start).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void Merged_reminder_has_a_line_for_each_seminar_whatever_has_become_of_it()
    {
        var group = Dated.On(4, 2026, 12, 4);
        var further = new FurtherReminder(new SeminarId(4), Start, Day);
        var merged = Reminder(Day) with { Subject = new Reminder(Start, Day) { Further = [further] } };
        Assert.Equal(2, Rules.Card(group, merged, Start - Day).Lines.Length);
        var without3 = group with { Seminars = [.. group.Seminars.Where(s => s.Number != 3)] };
        var lines = Rules.Card(without3, merged, Start - Day).Lines;
        Assert.Equal("A seminar that was here has been removed from the schedule.", lines[0].ToString());
        Assert.Contains("Seminar 4", lines[1].ToString(), StringComparison.Ordinal);
    }

    private static Post Reminder(Duration lead) =>
        Post.Waiting(Dated.Id, new SeminarId(3), new Reminder(Start, lead), new ChannelId(500), Start - lead);
}
