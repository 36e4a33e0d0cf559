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
    public void Reminders_nudges_recaps_and_news_are_kept_up_to_date()
    {
        Assert.True(Rules.IsLive(Dated, Reminder));
        Assert.True(Rules.IsLive(Dated, Recap));
        Assert.True(Rules.IsLive(Dated, Nudge(NudgeQuestion.Topic)));
        Assert.True(Rules.IsLive(Dated, SlidesAdded));
        Assert.True(Rules.IsLive(Dated, Posted(new SeminarNews(NewsKind.Moved, SeminarDate.Soon, SeminarDate.Unknown, null))));
        Assert.True(Rules.IsLive(Dated, Posted(new DateDeclined(Start, Desk.Ben.Id))));
    }

    [Fact]
    public void Reminder_is_kept_up_to_date_until_its_seminar_is_over() => AssertOverAt(End, Dated, Reminder);

    [Fact]
    public void Reminder_of_a_seminar_moved_to_a_later_day_is_kept_until_that_day() =>
        AssertOverAt(End + Duration.FromDays(1), Dated.On(3, 2026, 12, 5), Reminder);

    [Fact]
    public void Reminder_of_a_seminar_moved_to_an_earlier_day_is_kept_until_the_day_it_names() =>
        AssertOverAt(End, Dated.On(3, 2026, 12, 1), Reminder);

    [Fact]
    public void Reminder_of_an_undated_cancelled_or_removed_seminar_is_kept_until_the_day_it_names()
    {
        var seminar = Dated.Numbered(3)!;
        AssertOverAt(End, Dated.With(seminar with { Date = SeminarDate.Unknown }), Reminder);
        AssertOverAt(End, Dated.With(seminar with { Cancelled = new Cancellation(null) }), Reminder);
        AssertOverAt(End, Dated with { Seminars = [] }, Reminder);
    }

    [Fact]
    public void Recap_is_kept_up_to_date_for_a_week() => AssertOverAt(End + Duration.FromDays(7), Dated, Recap);

    [Theory]
    [InlineData(NudgeQuestion.Topic)]
    [InlineData(NudgeQuestion.Slides)]
    public void Question_before_a_seminar_is_kept_until_its_end_and_follows_it_unless_it_is_marked_as_held(NudgeQuestion question)
    {
        AssertOverAt(End, Dated, Nudge(question));
        AssertOverAt(End + Duration.FromDays(1), Dated.On(3, 2026, 12, 5), Nudge(question));
        Assert.True(Rules.Follows(Dated with { Seminars = [] }, Nudge(question)));
        Assert.False(Rules.Follows(Dated.With(Dated.Numbered(3)! with { MarkedHeld = true }), Nudge(question)));
    }

    [Fact]
    public void Question_for_notes_is_kept_as_long_as_the_recap()
    {
        AssertOverAt(End + Duration.FromDays(7), Dated, Nudge(NudgeQuestion.Notes));
        Assert.True(Rules.Follows(Dated.With(Dated.Numbered(3)! with { MarkedHeld = true }), Nudge(NudgeQuestion.Notes)));
    }

    [Fact]
    public void News_about_slides_is_kept_as_long_as_adding_them_can_be_undone() =>
        AssertOverAt(SlidesAdded.At + Duration.FromDays(30), Dated, SlidesAdded);

    [Fact]
    public void News_about_slides_of_a_removed_seminar_stays_as_it_was()
    {
        Assert.True(Rules.Follows(Dated, SlidesAdded));
        Assert.False(Rules.Follows(Dated with { Seminars = [] }, SlidesAdded));
    }

    [Fact]
    public void Reminder_follows_everything_that_happens_to_its_seminar_unless_it_is_marked_as_held()
    {
        Assert.True(Rules.Follows(Dated, Reminder));
        Assert.True(Rules.Follows(Dated.On(3, 2026, 12, 5), Reminder));
        Assert.True(Rules.Follows(Dated with { Seminars = [] }, Reminder));
        Assert.False(Rules.Follows(Dated.With(Dated.Numbered(3)! with { MarkedHeld = true }), Reminder));
    }

    [Fact]
    public void Recap_follows_only_the_seminar_as_it_was_held()
    {
        Assert.True(Rules.Follows(Dated.With(Dated.Numbered(3)! with { MarkedHeld = true }), Recap));
        Assert.False(Rules.Follows(Dated.On(3, 2026, 12, 5), Recap));
        Assert.False(Rules.Follows(Dated.With(Dated.Numbered(3)! with { Cancelled = new Cancellation(null) }), Recap));
        Assert.False(Rules.Follows(Dated with { Seminars = [] }, Recap));
    }

    private static Post Reminder => Posted(new Reminder(Start, Duration.FromDays(1)));

    private static Post Recap => Posted(new Recap(Start));

    private static Post SlidesAdded => Posted(new SlidesAdded("https://example.org/3", Desk.Ben.Id));

    private static Post Nudge(NudgeQuestion question) => Posted(new Nudge(question, Start, Desk.Ben.Id));

    private static void AssertOverAt(Instant end, Group group, Post post)
    {
        Assert.False(Rules.IsOver(group, post, end - Duration.Epsilon));
        Assert.True(Rules.IsOver(group, post, end));
    }

    private static Post Posted(PostSubject subject) => new()
    {
        Key = "a",
        Group = Desk.Here,
        Seminar = new SeminarId(3),
        Subject = subject,
        State = PostState.Posted,
        At = Start - Duration.FromDays(1),
        Channel = new ChannelId(500),
        ContentHash = "",
    };
}
