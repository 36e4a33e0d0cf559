using NodaTime;
using StudyGroup.Core.Attending;
using StudyGroup.Core.Groups;
using StudyGroup.Core.Posts;
using StudyGroup.Core.Seminars;
using Xunit;

namespace StudyGroup.Core.Tests.Posts;

public class PostCardsTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 12, 4, 17, 0);
    private static readonly Group Dated = TestGroup.Nine().On(3, 2026, 12, 4).InChannel();

    [Fact]
    public void A_reminder_names_the_seminar_when_its_slides_and_the_points_and_pings_the_role()
    {
        var group = Dated with { Settings = Dated.Settings with { Role = new RoleId(8) } };
        var card = PostCards.For(group, Reminder(Duration.FromDays(1)), [], Start - Duration.FromDays(1));
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
        Assert.Contains(card.Buttons, b => b.Action == PostCards.Marker(Reminder(Duration.FromDays(1))));
    }

    [Fact]
    public void A_reminder_says_who_comes_as_the_seminar_s_card_does_and_nothing_where_nobody_has_said_anything()
    {
        string Text(Turnout turnout) => PostCards.For(Dated, Reminder(Duration.FromDays(1)), [], Start, turnout).Text();
        Assert.Contains("Data Engineering for ML\nComing: 3 · cannot: 1\n[When]", Text(new Turnout(3, 1)), StringComparison.Ordinal);
        Assert.Contains("Data Engineering for ML\nComing: 2\n[When]", Text(new Turnout(2, 0)), StringComparison.Ordinal);
        Assert.Contains("Data Engineering for ML\n[When]", Text(default), StringComparison.Ordinal);
    }

    [Fact]
    public void One_whose_seminar_was_moved_or_cancelled_says_nothing_of_who_comes()
    {
        var posted = Reminder(Duration.FromDays(1)) with { State = PostState.Posted };
        var cancelled = Dated.With(Dated.Numbered(3)! with { Cancelled = new Cancellation(null) });
        Assert.DoesNotContain("Coming", PostCards.For(cancelled, posted, [], Start, new Turnout(3, 1)).Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("Coming", PostCards.For(Dated.On(3, 2026, 12, 5), posted, [], Start, new Turnout(3, 1)).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void At_the_start_it_says_so() =>
        Assert.StartsWith("Seminar 3 · Chapter 3 starts now", PostCards.For(Dated, Reminder(Duration.Zero), [], Start).Text(), StringComparison.Ordinal);

    [Fact]
    public void A_late_one_says_that_it_is_late_and_how_much_is_left()
    {
        var text = PostCards.For(Dated, Reminder(Duration.FromHours(1)) with { Late = true }, [], Start - Duration.FromMinutes(20)).Text();
        Assert.Contains("starts in 20 minutes", text, StringComparison.Ordinal);
        Assert.Contains("This reminder is late: it was due <2026-12-04T16:00:00Z>.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void One_already_posted_tells_of_the_move_the_cancellation_and_the_return()
    {
        var posted = Reminder(Duration.FromDays(1)) with { State = PostState.Posted };
        Assert.Contains("~<2026-12-04T17:00:00Z>~\nMoved: now <2026-12-05T17:00:00Z>", PostCards.For(Dated.On(3, 2026, 12, 5), posted, [], Start).Text(), StringComparison.Ordinal);
        var cancelled = Dated.With(Dated.Numbered(3)! with { Cancelled = new Cancellation("flu") });
        Assert.Contains("Cancelled: flu", PostCards.For(cancelled, posted, [], Start).Text(), StringComparison.Ordinal);
        Assert.Null(PostCards.For(cancelled, posted, [], Start).Pings);
        Assert.Contains("starts in 1 day", PostCards.For(Dated, posted, [], Start).Text(), StringComparison.Ordinal);
    }

    private static Post Reminder(Duration lead) => new()
    {
        Key = Post.ReminderKey(Dated.Id, new SeminarId(3), Start, lead),
        Group = Dated.Id,
        Seminar = new SeminarId(3),
        Subject = new PostSubject.Reminder(Start, lead),
        State = PostState.Claimed,
        At = Start - lead,
        Channel = new ChannelId(500),
    };
}
