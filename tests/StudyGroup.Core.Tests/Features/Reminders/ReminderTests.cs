using CsCheck;
using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Reminders;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Reminders;

public class ReminderTests
{
    // Seminar 3 starts on 4 December 2026 at 18:00 in Berlin.
    private static readonly Group Dated = TestGroup.Nine().On(3, 2026, 12, 4).InChannel();
    private static readonly Instant Start = Instant.FromUtc(2026, 12, 4, 17, 0);
    private static readonly IReadOnlyList<Post> BothHeldRecorded =
        [.. Rules.Due.PassedWhenChanged(TestGroup.Nine(), TestGroup.Nine().InChannel(), Instant.FromUtc(2026, 11, 1, 0, 0))];

    [Fact]
    public void Nothing_is_due_before_the_longest_lead_time() => Assert.Empty(Due(Start - Duration.FromDays(7) - Duration.FromSeconds(1)));

    [Theory]
    [InlineData(7 * 24 * 60)]
    [InlineData(24 * 60)]
    [InlineData(60)]
    [InlineData(0)]
    public void Reminder_is_claimed_at_each_lead_time(int minutes)
    {
        var lead = Duration.FromMinutes(minutes);
        var earlier = Dated.Settings.LeadTimes.Where(l => l > lead).SelectMany(l => Due(Start - l, []));
        var post = Assert.Single(Due(Start - lead, [.. earlier]), p => p.State == PostState.Claimed);
        Assert.Equal(new Reminder(Start, lead), post.Subject);
        Assert.False(post.Late);
        Assert.Equal(new ChannelId(500), post.Channel);
    }

    // The clocks in Berlin go forward on 28 March 2027 and back on 31 October 2027.
    [Theory]
    [InlineData(3, 28, "2027-03-27T17:00:00Z", "2027-03-28T15:00:00Z")]
    [InlineData(10, 31, "2027-10-30T16:00:00Z", "2027-10-31T16:00:00Z")]
    public void Lead_time_in_days_keeps_the_local_time_and_in_hours_is_exact_when_the_clocks_change(
        int month, int day, string dayBefore, string hourBefore)
    {
        var group = TestGroup.Nine().On(3, 2027, month, day).InChannel();
        var planned = Rules.Due.Planned(group).Where(p => p.Seminar.Number == 3).ToDictionary(
            p => ((Reminder)p.Subject).Lead, p => p.DueAt);

        Assert.Equal((dayBefore, hourBefore), ($"{planned[Duration.FromDays(1)]}", $"{planned[Duration.FromHours(1)]}"));
    }

    [Fact]
    public void Only_the_last_of_several_missed_reminders_goes_out_and_is_late()
    {
        var due = Due(Start - Duration.FromMinutes(20));
        var claimed = Assert.Single(due, p => p.State == PostState.Claimed);
        Assert.Equal(Duration.FromHours(1), ((Reminder)claimed.Subject).Lead);
        Assert.True(claimed.Late);
        Assert.Equal(2, due.Count(p => p.State == PostState.Skipped));
    }

    [Fact]
    public void Reminder_at_the_start_is_worth_posting_until_the_end()
    {
        Assert.Single(Due(Start + Duration.FromMinutes(89)), p => p is { State: PostState.Claimed, Late: true });
        Assert.All(Due(Start + Duration.FromMinutes(90)), p => Assert.Equal(PostState.Skipped, p.State));
    }

    [Fact]
    public void Reminder_before_the_start_is_not_worth_posting_after_it()
    {
        var withoutStart = Dated with { Settings = Dated.Settings with { LeadTimes = [Duration.FromHours(1)] } };
        Assert.All(Rules.Due.Due(withoutStart, BothHeldRecorded, Start), p => Assert.Equal(PostState.Skipped, p.State));
    }

    [Fact]
    public void Reminder_is_not_late_within_a_minute() =>
        Assert.Contains(Due(Start - Duration.FromHours(1) + Duration.FromMinutes(1)), p => p is { State: PostState.Claimed, Late: false });

    [Fact]
    public void Reminder_whose_time_had_passed_when_the_date_was_set_is_skipped()
    {
        var now = Start - Duration.FromHours(2);
        var before = TestGroup.Nine().InChannel();
        var skipped = Rules.Due.PassedWhenChanged(before, Dated, now);
        Assert.Equal(2, skipped.Length);
        Assert.All(skipped, p => Assert.Equal(PostState.Skipped, p.State));
        Assert.Empty(Due(now, skipped));
        Assert.Single(Due(Start - Duration.FromHours(1), skipped), p => p.State == PostState.Claimed);
    }

    [Fact]
    public void Unrelated_change_does_not_skip_a_reminder_that_is_just_due()
    {
        var now = Start - Duration.FromHours(1);
        var renamed = Dated.With(Dated.Numbered(3)! with { Topic = "Another" });
        Assert.Empty(Rules.Due.PassedWhenChanged(Dated, renamed, now));
    }

    [Fact]
    public void Choosing_another_channel_skips_reminders_whose_time_has_passed()
    {
        var moved = Dated with { Settings = Dated.Settings with { Channel = new ChannelId(501) } };
        Assert.Contains(Rules.Due.PassedWhenChanged(Dated, moved, Start - Duration.FromHours(2)), p => p.Seminar == Dated.Numbered(3)!.Id);
    }

    [Fact]
    public void Moved_seminar_is_reminded_of_again_and_moving_it_back_repeats_nothing()
    {
        var posted = Due(Start - Duration.FromDays(1));
        var moved = Dated.On(3, 2026, 12, 5);
        Assert.Contains(Rules.Due.Due(moved, [.. posted, .. BothHeldRecorded], Start), p => p.State == PostState.Claimed);
        Assert.Empty(Rules.Due.Due(Dated, [.. posted, .. BothHeldRecorded], Start - Duration.FromDays(1)));
    }

    [Fact]
    public void Nothing_is_due_without_a_channel() =>
        Assert.Empty(Rules.Due.Due(TestGroup.Nine().On(3, 2026, 12, 4), [], Start));

    [Fact]
    public void Cancelled_seminar_has_no_reminders()
    {
        var cancelled = Dated.With(Dated.Numbered(3)! with { Cancelled = new Cancellation("ill") });
        Assert.Empty(Rules.Due.Due(cancelled, BothHeldRecorded, Start));
    }

    [Fact]
    public void Claimed_reminder_is_not_worth_posting_once_its_seminar_moved()
    {
        var post = Due(Start - Duration.FromHours(1)).Single(p => p.State == PostState.Claimed);
        Assert.Null(Rules.WhyNotWorthPosting(Dated, post, Start - Duration.FromMinutes(30)));
        Assert.Contains(
            "moved", Rules.WhyNotWorthPosting(Dated.On(3, 2026, 12, 5), post, Start - Duration.FromMinutes(30)), StringComparison.Ordinal);
    }

    [Fact]
    public void Next_moment_is_that_of_the_first_post_not_recorded()
    {
        var recorded = BothHeldRecorded.Select(p => p.Key).ToHashSet();
        Assert.Equal(Start - Duration.FromDays(7), Rules.Due.NextMoment(Dated, recorded));
        recorded.UnionWith(Due(Start - Duration.FromDays(7)).Select(p => p.Key));
        Assert.Equal(Start - Duration.FromDays(1), Rules.Due.NextMoment(Dated, recorded));
    }

    [Fact]
    public void No_reminder_is_due_twice_and_no_seminar_gets_two_at_once_however_clocks_and_dates_change() =>
        Gen.Select(Gen.Int[-3000, 3000], Gen.Int[0, 2]).Array[1, 30].Sample(steps =>
        {
            var group = Dated;
            var posts = new List<Post>(BothHeldRecorded);
            var now = Start - Duration.FromDays(2);
            foreach (var (minutes, day) in steps)
            {
                now += Duration.FromMinutes(minutes);
                var moved = group.On(3, 2026, 12, 4 + day);
                posts.AddRange(Rules.Due.PassedWhenChanged(group, moved, now).Where(p => posts.All(q => q.Key != p.Key)));
                group = moved;
                var due = Rules.Due.Due(group, posts, now);
                Assert.True(due.Count(p => p.State == PostState.Claimed) <= 1);
                Assert.All(due, p => Assert.DoesNotContain(posts, q => q.Key == p.Key));
                posts.AddRange(due);
                Assert.Equal(posts.Count, posts.Select(p => p.Key).Distinct().Count());
                Assert.Empty(Rules.Due.Due(group, posts, now));
                Assert.True(Rules.Due.NextMoment(group, posts.Select(p => p.Key).ToHashSet()) is not { } next || next > now);
            }
        });

    private static IReadOnlyList<Post> Due(Instant now, params IEnumerable<Post> recorded) =>
        Rules.Due.Due(Dated, [.. BothHeldRecorded, .. recorded], now);
}
