using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Reminders;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Posts;

public sealed class LiveUntilTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 12, 4, 17, 0);
    private static readonly Instant End = Start + Duration.FromMinutes(90);
    private static readonly Group Dated = TestGroup.Nine().On(3, 2026, 12, 4).InChannel();

    [Fact]
    public void Reminders_nudges_recaps_and_news_of_slides_are_kept_true_and_so_is_fresh_news_of_dates()
    {
        Assert.True(Rules.IsLive(Dated, Reminder));
        Assert.True(Rules.IsLive(Dated, Recap));
        Assert.True(Rules.IsLive(Dated, Nudge(NudgeQuestion.Topic)));
        Assert.True(Rules.IsLive(Dated, SlidesAdded));
        Assert.True(Rules.IsLive(Dated, Standing(new SeminarNews(NewsKind.Moved, SeminarDate.Soon, SeminarDate.Unknown, null))));
        Assert.False(Rules.IsLive(Dated, Standing(new DateDeclined(Start, Desk.Ben.Id))));
    }

    [Fact]
    public void A_reminder_is_over_when_its_seminar_is() => AssertOverAt(End, Dated, Reminder);

    [Fact]
    public void That_of_a_seminar_moved_to_a_later_day_is_over_with_that_day() =>
        AssertOverAt(End + Duration.FromDays(1), Dated.On(3, 2026, 12, 5), Reminder);

    [Fact]
    public void That_of_a_seminar_moved_to_an_earlier_day_is_over_with_the_day_that_it_names() => AssertOverAt(End, Dated.On(3, 2026, 12, 1), Reminder);

    [Fact]
    public void That_of_a_seminar_without_a_date_or_cancelled_or_removed_is_over_with_the_day_that_it_names()
    {
        var seminar = Dated.Numbered(3)!;
        AssertOverAt(End, Dated.With(seminar with { Date = SeminarDate.Unknown }), Reminder);
        AssertOverAt(End, Dated.With(seminar with { Cancelled = new Cancellation(null) }), Reminder);
        AssertOverAt(End, Dated with { Seminars = [] }, Reminder);
    }

    [Fact]
    public void A_recap_is_over_a_week_after_the_end() => AssertOverAt(End + Duration.FromDays(7), Dated, Recap);

    [Theory]
    [InlineData(NudgeQuestion.Topic)]
    [InlineData(NudgeQuestion.Slides)]
    public void What_is_asked_before_a_seminar_is_over_with_it_and_follows_it_until_it_is_marked_as_held(NudgeQuestion kind)
    {
        AssertOverAt(End, Dated, Nudge(kind));
        AssertOverAt(End + Duration.FromDays(1), Dated.On(3, 2026, 12, 5), Nudge(kind));
        Assert.True(Rules.Follows(Dated with { Seminars = [] }, Nudge(kind)));
        Assert.False(Rules.Follows(Dated.With(Dated.Numbered(3)! with { MarkedHeld = true }), Nudge(kind)));
    }

    [Fact]
    public void What_is_asked_after_it_is_over_with_the_recap()
    {
        AssertOverAt(End + Duration.FromDays(7), Dated, Nudge(NudgeQuestion.Notes));
        Assert.True(Rules.Follows(Dated.With(Dated.Numbered(3)! with { MarkedHeld = true }), Nudge(NudgeQuestion.Notes)));
    }

    [Fact]
    public void The_line_of_slides_is_over_once_they_cannot_be_undone_any_more() =>
        AssertOverAt(SlidesAdded.At + Duration.FromDays(30), Dated, SlidesAdded);

    [Fact]
    public void The_line_of_slides_of_a_seminar_that_was_removed_stays_as_it_was_for_they_lead_where_they_led()
    {
        Assert.True(Rules.Follows(Dated, SlidesAdded));
        Assert.False(Rules.Follows(Dated with { Seminars = [] }, SlidesAdded));
    }

    [Fact]
    public void A_reminder_follows_whatever_happens_to_its_seminar_unless_that_is_marked_as_held()
    {
        Assert.True(Rules.Follows(Dated, Reminder));
        Assert.True(Rules.Follows(Dated.On(3, 2026, 12, 5), Reminder));
        Assert.True(Rules.Follows(Dated with { Seminars = [] }, Reminder));
        Assert.False(Rules.Follows(Dated.With(Dated.Numbered(3)! with { MarkedHeld = true }), Reminder));
    }

    [Fact]
    public void A_recap_tells_of_the_seminar_that_was_and_follows_only_that()
    {
        Assert.True(Rules.Follows(Dated.With(Dated.Numbered(3)! with { MarkedHeld = true }), Recap));
        Assert.False(Rules.Follows(Dated.On(3, 2026, 12, 5), Recap));
        Assert.False(Rules.Follows(Dated.With(Dated.Numbered(3)! with { Cancelled = new Cancellation(null) }), Recap));
        Assert.False(Rules.Follows(Dated with { Seminars = [] }, Recap));
    }

    private static Post Reminder => Standing(new Reminder(Start, Duration.FromDays(1)));

    private static Post Recap => Standing(new Recap(Start));

    private static Post SlidesAdded => Standing(new SlidesAdded("https://example.org/3", Desk.Ben.Id));

    private static Post Nudge(NudgeQuestion kind) => Standing(new Nudge(kind, Start, Desk.Ben.Id));

    private static void AssertOverAt(Instant end, Group group, Post post)
    {
        Assert.False(Rules.IsOver(group, post, end - Duration.Epsilon));
        Assert.True(Rules.IsOver(group, post, end));
    }

    private static Post Standing(PostSubject subject) => new()
    {
        Key = "a",
        Group = Desk.Here,
        Seminar = new SeminarId(3),
        Subject = subject,
        State = PostState.Posted,
        At = Start - Duration.FromDays(1),
        Channel = new ChannelId(500),
        Says = "",
    };
}
