using CsCheck;
using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Reminders;
using StudyGroup.Core.Posts;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Reminders;

public class NudgeDueTests
{
    // Seminar 3 starts on 4 December 2026 at 18:00 in Berlin and ends at 19:30; Ben presents it. There are no reminders.
    private static readonly Group Dated = Presented(Without(TestGroup.Nine()).On(3, 2026, 12, 4).InChannel(), Desk.Ben.Id);
    private static readonly Instant Start = Instant.FromUtc(2026, 12, 4, 17, 0);
    private static readonly Instant End = Start + Duration.FromMinutes(90);

    // The clocks in Berlin go forward on 28 March 2027 and back on 31 October 2027.
    [Theory]
    [InlineData(3, 30)]
    [InlineData(11, 2)]
    public void Nudge_comes_at_the_local_time_of_the_seminar_even_if_the_clocks_change(int month, int day)
    {
        var group = TestGroup.Nine().On(3, 2027, month, day).InChannel();
        group = group.With(group.Numbered(3)! with { Presenters = [new Presenter(new MemberId(5), null)] });
        var times = Rules.Due.Planned(group).Where(p => p.Seminar.Number == 3 && p.Subject is Nudge { Question: not NudgeQuestion.Notes })
            .Select(p => p.DueAt.InZone(group.Settings.Zone).TimeOfDay);

        Assert.Equal([new LocalTime(18, 0), new LocalTime(18, 0)], times);
    }

    [Fact]
    public void Presenter_is_asked_a_week_and_two_days_before_and_the_day_after()
    {
        Assert.Equal(
            [(NudgeQuestion.Topic, Start - Duration.FromDays(7)), (NudgeQuestion.Slides, Start - Duration.FromDays(2)),
                (NudgeQuestion.Notes, End + Duration.FromDays(1))],
            Rules.Due.Planned(Dated).Select(p => (((Nudge)p.Subject).Question, p.DueAt)));
        foreach (var planned in Rules.Due.Planned(Dated))
        {
            var earlier = Rules.Due.Due(Dated, [], planned.DueAt - Duration.FromSeconds(1));
            Assert.DoesNotContain(earlier, p => p.Key == planned.Key);
            var post = Assert.Single(Rules.Due.Due(Dated, earlier, planned.DueAt));
            Assert.Equal((planned.Key, PostState.Claimed, false, true), (post.Key, post.State, post.Late, post.IsDirect));
            Assert.Equal(Desk.Ben.Id, ((Nudge)post.Subject).Presenter);
        }
    }

    [Theory]
    [InlineData(NudgeQuestion.Topic, 5 * 24 * 60 - 1, true)]
    [InlineData(NudgeQuestion.Topic, 5 * 24 * 60, false)]
    [InlineData(NudgeQuestion.Slides, 2 * 24 * 60 - 1, true)]
    [InlineData(NudgeQuestion.Slides, 2 * 24 * 60, false)]
    [InlineData(NudgeQuestion.Notes, 3 * 24 * 60 - 1, true)]
    [InlineData(NudgeQuestion.Notes, 3 * 24 * 60, false)]
    public void Late_nudge_goes_out_while_it_is_still_useful(NudgeQuestion question, int minutesLate, bool isUseful)
    {
        var planned = Planned(question);
        var post = Rules.Due.Due(Dated, [], planned.DueAt + Duration.FromMinutes(minutesLate)).Single(p => p.Key == planned.Key);
        Assert.Equal((isUseful ? PostState.Claimed : PostState.Skipped, isUseful), (post.State, post.Late));
    }

    [Fact]
    public void Nobody_is_asked_for_slides_or_notes_that_exist()
    {
        var seminar = Dated.Numbered(3)!;
        var full = Dated.With(seminar with
        {
            Slides = [new SlideDeck("https://example.org/3", null, null, [])],
            Notes = [new Note("x", null, null, Start)],
        });
        foreach (var (question, why) in new[] { (NudgeQuestion.Slides, "There were slides already."), (
            NudgeQuestion.Notes, "There were notes already.") })
        {
            var post = Rules.Due.Due(full, [], Planned(question).DueAt).Single(p => p.Key == Planned(question).Key);
            Assert.Equal((PostState.Skipped, why), (post.State, post.Reason));
        }

        Assert.Contains(Rules.Due.Due(full, [], Planned(NudgeQuestion.Topic).DueAt), p => p.State == PostState.Claimed);
    }

    [Fact]
    public void Nobody_is_asked_without_a_presenter_a_date_or_a_channel_or_when_cancelled_or_turned_off()
    {
        var seminar = Dated.Numbered(3)!;
        Assert.All(
            [
                Dated.With(seminar with { Presenters = [] }),
                Dated.With(seminar with { Date = SeminarDate.Soon }),
                Dated.With(seminar with { Cancelled = new Cancellation(null) }),
                Dated with { Settings = Dated.Settings with { Nudges = false } },
                Dated with { Settings = Dated.Settings with { Channel = null } },
            ],
            group => Assert.Empty(Rules.Due.Planned(group)));
    }

    [Fact]
    public void Presenter_of_a_seminar_marked_as_held_is_only_asked_for_notes() => Assert.Equal(
        [NudgeQuestion.Notes],
        Rules.Due.Planned(Dated.With(Dated.Numbered(3)! with { MarkedHeld = true })).Select(p => ((Nudge)p.Subject).Question));

    [Fact]
    public void Nudge_whose_time_had_passed_when_the_presenter_was_set_is_skipped()
    {
        var now = Start - Duration.FromDays(3);
        var skipped = Assert.Single(Rules.Due.PassedWhenChanged(Presented(Dated, null), Dated, now));
        Assert.Equal((PostState.Skipped, Planned(NudgeQuestion.Topic).Key), (skipped.State, skipped.Key));
        Assert.Empty(Rules.Due.Due(Dated, [skipped], now));
        Assert.Equal(Start - Duration.FromDays(2), Rules.Due.NextMoment(Dated, [skipped.Key]));
    }

    [Fact]
    public void New_presenter_and_new_date_are_asked_about_and_no_question_repeats()
    {
        var now = Start - Duration.FromDays(7);
        var sent = Rules.Due.Due(Dated, [], now);
        Assert.Single(sent);
        var taken = Presented(Dated, Desk.Ana.Id);
        Assert.Single(Rules.Due.Due(taken, sent, now), p => p.State == PostState.Claimed);
        Assert.Single(Rules.Due.Due(Dated.On(3, 2026, 12, 3), sent, now), p => p.State == PostState.Claimed);
        Assert.Empty(Rules.Due.Due(Dated, sent, now));
    }

    [Fact]
    public void Another_channel_does_not_skip_nudges()
    {
        var moved = Dated with { Settings = Dated.Settings with { Channel = new ChannelId(501) } };
        Assert.Empty(Rules.Due.PassedWhenChanged(Dated, moved, Start - Duration.FromDays(3)));
        Assert.Single(Rules.Due.PassedWhenChanged(
            Dated with { Settings = Dated.Settings with { Channel = null } }, Dated, Start - Duration.FromDays(3)));
    }

    [Fact]
    public void Claimed_nudge_is_not_worth_sending_once_it_is_no_longer_true()
    {
        var now = Start - Duration.FromDays(2);
        var post = Rules.Due.Due(Dated, [], now).Single(p => p.State == PostState.Claimed);
        Assert.Null(Rules.WhyNotWorthPosting(Dated, post, now));
        var seminar = Dated.Numbered(3)!;
        Assert.Contains("presenter changed", Rules.WhyNotWorthPosting(Presented(Dated, Desk.Ana.Id), post, now), StringComparison.Ordinal);
        Assert.Contains("moved", Rules.WhyNotWorthPosting(Dated.On(3, 2026, 12, 5), post, now), StringComparison.Ordinal);
        Assert.Contains("cancelled", Rules.WhyNotWorthPosting(
            Dated.With(seminar with { Cancelled = new Cancellation(null) }), post, now), StringComparison.Ordinal);
        Assert.Contains("removed", Rules.WhyNotWorthPosting(Dated with { Seminars = [] }, post, now), StringComparison.Ordinal);
        Assert.Contains("turned off", Rules.WhyNotWorthPosting(
            Dated with { Settings = Dated.Settings with { Nudges = false } }, post, now), StringComparison.Ordinal);
        var withSlides = Dated.With(seminar with { Slides = [new SlideDeck("https://a.example", null, null, [])] });
        Assert.Contains("slides already", Rules.WhyNotWorthPosting(withSlides, post, now), StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_is_asked_the_same_twice_however_clocks_dates_and_presenters_change() =>
        Gen.Select(Gen.Int[-3_000, 9_000], Gen.Int[0, 2], Gen.Int[0, 2]).Array[1, 30].Sample(steps =>
        {
            var group = Dated with { Settings = Dated.Settings with { Recap = true } };
            var posts = new List<Post>();
            var now = Start - Duration.FromDays(9);
            foreach (var (minutes, day, presenter) in steps)
            {
                now += Duration.FromMinutes(minutes);
                var changed = Presented(group.On(3, 2026, 12, 4 + day), presenter == 0 ? null : new MemberId((ulong)presenter));
                var passed = Rules.Due.PassedWhenChanged(group, changed, now);
                Assert.All(passed, p => Assert.Equal(PostState.Skipped, p.State));
                posts.AddRange(passed.Where(p => posts.All(q => q.Key != p.Key)));
                group = changed;
                var due = Rules.Due.Due(group, posts, now);
                posts.AddRange(due);
                Assert.Equal(posts.Count, posts.Select(p => p.Key).Distinct().Count());
                Assert.All(due.Where(p => p.State == PostState.Claimed), p => Assert.Null(Rules.WhyNotWorthPosting(group, p, now)));
                Assert.Empty(Rules.Due.Due(group, posts, now));
                Assert.True(Rules.Due.NextMoment(group, posts.Select(p => p.Key).ToHashSet()) is not { } next || next > now);
            }
        });

    [Fact]
    public void Key_of_every_kind_fits_into_a_button()
    {
        var group = Dated with { Id = new GroupId(ulong.MaxValue), Settings = Dated.Settings with { Recap = true } };
        group = Presented(group, new MemberId(ulong.MaxValue));
        var seminar = group.Numbered(3)! with { Id = new SeminarId(int.MaxValue) };
        group = group with { Seminars = [seminar] };
        Assert.Equal(4, Rules.Due.Planned(group).Count());
        Assert.All(Rules.Due.Planned(group), p => Assert.InRange(p.Key.Length, 1, 70));
        Assert.All(Rules.Due.Due(group, [], Start - Duration.FromDays(2)), post =>
        {
            var marker = Rules.Marker(post);
            Assert.InRange(marker.Name.Length + marker.Arguments.Sum(a => a.Length + 1), 1, 96);
        });
    }

    private static PlannedPost Planned(NudgeQuestion question) =>
        Rules.Due.Planned(Dated).Single(p => ((Nudge)p.Subject).Question == question);

    private static Group Presented(Group group, MemberId? by) =>
        group.With(group.Numbered(3)! with { Presenters = by is null ? [] : [new Presenter(by, null)] });

    // Seminars 1 and 2 are over, and reminders have tests of their own.
    private static Group Without(Group group) => group with { Settings = group.Settings with { LeadTimes = [] } };
}
