using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Reminders;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Reminders;

public class ReminderCardTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 12, 4, 17, 0);
    private static readonly Group Dated = TestGroup.Nine().On(3, 2026, 12, 4).InChannel();

    [Fact]
    public void A_reminder_names_the_seminar_when_its_slides_and_the_points_and_pings_the_role()
    {
        var group = Dated with { Settings = Dated.Settings with { Role = new RoleId(8) } };
        var card = Rules.Card(group, Reminder(Duration.FromDays(1)), Start - Duration.FromDays(1));
        Assert.Equal(new RoleId(8), card.Pings);
        Assert.Equal(
            """
            Seminar 3 · Chapter 3 starts in 1 day
            Data Engineering for ML
            [When]
            <2026-12-04T17:00:00Z> (<2026-12-04T17:00:00Z R>)
            [Slides]
            No slides yet
            [Discussion points]
            None yet. Add the first!
            """,
            card.Text());
        Assert.Contains(card.Buttons, b => b.Action == Rules.Marker(Reminder(Duration.FromDays(1))));
    }

    [Fact]
    public void A_reminder_says_who_comes_as_the_seminar_s_card_does_and_nothing_where_nobody_has_said_anything()
    {
        string Text(Turnout turnout) => Card(Dated, Reminder(Duration.FromDays(1)), turnout).Text();
        Assert.Contains("Data Engineering for ML\nComing: 3 · cannot: 1\n[When]", Text(new Turnout(3, 1)), StringComparison.Ordinal);
        Assert.Contains("Data Engineering for ML\nComing: 2\n[When]", Text(new Turnout(2, 0)), StringComparison.Ordinal);
        Assert.Contains("Data Engineering for ML\n[When]", Text(default), StringComparison.Ordinal);
    }

    [Fact]
    public void One_whose_seminar_was_moved_or_cancelled_says_nothing_of_who_comes()
    {
        var posted = Reminder(Duration.FromDays(1)) with { State = PostState.Posted };
        var cancelled = Dated.With(Dated.Numbered(3)! with { Cancelled = new Cancellation(null) });
        Assert.DoesNotContain("Coming", Card(cancelled, posted, new Turnout(3, 1)).Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("Coming", Card(Dated.On(3, 2026, 12, 5), posted, new Turnout(3, 1)).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void At_the_start_it_says_so() =>
        Assert.StartsWith("Seminar 3 · Chapter 3 starts now", Rules.Card(Dated, Reminder(Duration.Zero), Start).Text(), StringComparison.Ordinal);

    [Fact]
    public void A_late_one_says_that_it_is_late_and_how_much_is_left()
    {
        var text = Rules.Card(Dated, Reminder(Duration.FromHours(1)) with { Late = true }, Start - Duration.FromMinutes(20)).Text();
        Assert.Contains("starts in 20 minutes", text, StringComparison.Ordinal);
        Assert.Contains("This reminder is late: it was due <2026-12-04T16:00:00Z>.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void One_already_posted_tells_of_the_move_the_cancellation_and_the_return()
    {
        var posted = Reminder(Duration.FromDays(1)) with { State = PostState.Posted };
        Assert.Contains("~<2026-12-04T17:00:00Z>~\nMoved: now <2026-12-05T17:00:00Z>", Rules.Card(Dated.On(3, 2026, 12, 5), posted, Start).Text(), StringComparison.Ordinal);
        var cancelled = Dated.With(Dated.Numbered(3)! with { Cancelled = new Cancellation("flu") });
        Assert.Contains("Cancelled: flu", Rules.Card(cancelled, posted, Start).Text(), StringComparison.Ordinal);
        Assert.Null(Rules.Card(cancelled, posted, Start).Pings);
        Assert.Contains("starts in 1 day", Rules.Card(Dated, posted, Start).Text(), StringComparison.Ordinal);
    }

    private static Card Card(Group group, Post post, Turnout turnout) =>
        ReminderCard.Of(group, group.Numbered(3)!, post, (Reminder)post.Subject, [], Start, turnout);

    private static Post Reminder(Duration lead) =>
        Post.Waiting(Dated.Id, new SeminarId(3), new Reminder(Start, lead), new ChannelId(500), Start - lead);
}
