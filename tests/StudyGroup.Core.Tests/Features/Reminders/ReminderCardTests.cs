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
    public void Reminder_shows_seminar_time_slides_and_points_and_pings_the_role()
    {
        var group = Dated with { Settings = Dated.Settings with { Role = new RoleId(8) } };
        var card = Rules.Card(group, Reminder(Duration.FromDays(1)), Start - Duration.FromDays(1));
        Assert.Equal(new RoleId(8), card.Pings);
        Assert.Equal(
            """
            Data Engineering for ML starts in 1 day
            Read: Designing Machine Learning Systems, Chapter 3
            Seminar 3
            [When]
            <2026-12-04T17:00:00Z> (<2026-12-04T17:00:00Z R>)
            [Slides]
            No slides yet
            [Discussion points]
            No points yet. Add the first!
            """,
            card.Text());
        Assert.Contains(card.Buttons, b => b.Action == Rules.Marker(Reminder(Duration.FromDays(1))));
    }

    [Theory]
    [InlineData("[Presenter]\nAnn Lee\n", "Ann Lee")]
    [InlineData("[Presenters]\nAnn Lee and Bo Tran\n", "Ann Lee", "Bo Tran")]
    public void Reminder_names_all_presenters_under_a_heading_in_the_right_number(string shown, params string[] names)
    {
        var group = Dated.With(Dated.Numbered(3)! with { Presenters = [.. names.Select(name => new Presenter(null, name))] });
        var card = Rules.Card(group, Reminder(Duration.FromDays(1)), Start - Duration.FromDays(1));
        Assert.Contains(shown, card.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void Reminder_says_how_many_are_coming_once_somebody_has_answered()
    {
        string Text(Turnout turnout) => Card(Dated, Reminder(Duration.FromDays(1)), turnout).Text();
        Assert.Contains("Seminar 3\nComing: 3 · can't: 1\n[When]", Text(new Turnout(3, 1)), StringComparison.Ordinal);
        Assert.Contains("Seminar 3\nComing: 2\n[When]", Text(new Turnout(2, 0)), StringComparison.Ordinal);
        Assert.Contains("Seminar 3\n[When]", Text(default), StringComparison.Ordinal);
    }

    [Fact]
    public void Reminder_of_a_moved_or_cancelled_seminar_does_not_say_who_is_coming()
    {
        var posted = Reminder(Duration.FromDays(1)) with { State = PostState.Posted };
        var cancelled = Dated.With(Dated.Numbered(3)! with { Cancelled = new Cancellation(null) });
        Assert.DoesNotContain("Coming", Card(cancelled, posted, new Turnout(3, 1)).Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("Coming", Card(Dated.On(3, 2026, 12, 5), posted, new Turnout(3, 1)).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void Reminder_at_the_start_says_that_it_starts_now() =>
        Assert.StartsWith(
            "Data Engineering for ML starts now", Rules.Card(Dated, Reminder(Duration.Zero), Start).Text(), StringComparison.Ordinal);

    [Fact]
    public void Late_reminder_says_so_and_how_much_time_is_left()
    {
        var text = Rules.Card(Dated, Reminder(Duration.FromHours(1)) with { Late = true }, Start - Duration.FromMinutes(20)).Text();
        Assert.Contains("starts in 20 minutes", text, StringComparison.Ordinal);
        Assert.Contains("This reminder is late: it was due <2026-12-04T16:00:00Z>.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Posted_reminder_shows_that_its_seminar_was_moved_cancelled_or_restored()
    {
        var posted = Reminder(Duration.FromDays(1)) with { State = PostState.Posted };
        Assert.Contains("~<2026-12-04T17:00:00Z>~\nMoved: <2026-12-05T17:00:00Z>", Rules.Card(
            Dated.On(3, 2026, 12, 5), posted, Start).Text(), StringComparison.Ordinal);
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
