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
    [InlineData(24 * 60)]
    [InlineData(60)]
    [InlineData(0)]
    public void Reminder_is_claimed_at_each_lead_time_but_the_longest(int minutes)
    {
        var lead = Duration.FromMinutes(minutes);
        var post = Assert.Single(DueAfterEarlier(lead), p => p.State == PostState.Claimed);
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
            p => p.Subject is Reminder reminder ? reminder.Lead : Duration.FromDays(7), p => p.DueAt);

        Assert.Equal((dayBefore, hourBefore), ($"{planned[Duration.FromDays(1)]}", $"{planned[Duration.FromHours(1)]}"));
    }

    [Fact]
    public void Only_the_last_of_several_missed_reminders_goes_out_marked_as_late()
    {
        var due = Due(Start - Duration.FromMinutes(20));
        var claimed = Assert.Single(due, p => p is { State: PostState.Claimed, Subject: Reminder });
        Assert.Equal(Duration.FromHours(1), ((Reminder)claimed.Subject).Lead);
        Assert.True(claimed.Late);
        Assert.Single(due, p => p is { State: PostState.Skipped, Subject: Reminder });
    }

    [Fact]
    public void Reminder_at_the_start_is_worth_posting_until_the_end()
    {
        Assert.Single(Due(Start + Duration.FromMinutes(89)), p => p is { State: PostState.Claimed, Late: true, Subject: Reminder });
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
        Assert.Single(Due(Start - Duration.FromHours(1), skipped), p => p is { State: PostState.Claimed, Subject: Reminder });
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
        var post = DueAfterEarlier(Duration.FromHours(1)).Single(p => p.State == PostState.Claimed);
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
    public void Reminders_of_several_seminars_at_the_same_time_are_one_claim_that_covers_all_their_keys()
    {
        var both = Dated.On(4, 2026, 12, 4);
        var posted = Rules.Due.Due(both, [], Start - Duration.FromDays(7)).Select(Posted);
        var due = Rules.Due.Due(both, [.. posted], Start - Duration.FromDays(1));
        var claimed = Assert.Single(due, p => p.State == PostState.Claimed);
        var lead = Duration.FromDays(1);
        Assert.Equal(new Reminder(Start, lead) { Further = [new FurtherReminder(new SeminarId(4), Start, lead)] }, claimed.Subject);
        var keys = Rules.Due.Planned(both).Where(p => p.DueAt == Start - lead).Select(p => p.Key);
        Assert.Equal(keys, claimed.Keys);
        Assert.Empty(Rules.Due.Due(both, [.. posted, .. due], Start - lead));
    }

    [Fact]
    public void Merged_reminder_is_worth_posting_as_long_as_one_of_its_seminars_is_still_on()
    {
        var both = Dated.On(4, 2026, 12, 4);
        var lead = Duration.FromDays(1);
        var subject = new Reminder(Start, lead) { Further = [new FurtherReminder(new SeminarId(4), Start, lead)] };
        var post = Post.Waiting(both.Id, new SeminarId(3), subject, new ChannelId(500), Start - lead);
        var oneOff = both.With(both.Numbered(3)! with { Cancelled = new Cancellation(null) });
        Assert.Null(Rules.WhyNotWorthPosting(oneOff, post, Start - lead));
        var bothOff = oneOff.With(oneOff.Numbered(4)! with { Cancelled = new Cancellation(null) });
        Assert.Contains("cancelled", Rules.WhyNotWorthPosting(bothOff, post, Start - lead), StringComparison.Ordinal);
    }

    [Fact]
    public void Later_reminder_of_the_same_seminar_in_the_same_channel_replaces_the_earlier_one()
    {
        var earlier = Posted(Reply(Duration.FromDays(1)));
        var later = Posted(Reply(Duration.FromHours(1)) with { At = Start - Duration.FromHours(1) });
        var kind = PostKindTable.Kinds.Of(earlier);
        Assert.True(kind.IsReplacedBy(earlier, later));
        Assert.False(kind.IsReplacedBy(later, earlier));
        Assert.False(kind.IsReplacedBy(earlier, later with { Channel = new ChannelId(501) }));
        Assert.False(kind.IsReplacedBy(earlier, later with { Seminar = new SeminarId(4) }));
    }

    [Fact]
    public void Merged_reminder_is_replaced_only_once_all_of_its_seminars_have_a_later_one()
    {
        var further = new FurtherReminder(new SeminarId(4), Start, Duration.FromDays(1));
        var merged = Posted(
            Reply(Duration.FromDays(1)) with { Subject = new Reminder(Start, Duration.FromDays(1)) { Further = [further] } });
        var hour = Duration.FromHours(1);
        var ofOne = Posted(Reply(hour) with { At = Start - hour });
        var ofBoth = ofOne with { Subject = new Reminder(Start, hour) { Further = [further with { Lead = hour }] } };
        var kind = PostKindTable.Kinds.Of(merged);
        Assert.False(kind.IsReplacedBy(merged, ofOne));
        Assert.True(kind.IsReplacedBy(merged, ofBoth));
        Assert.True(kind.IsReplacedBy(Posted(Reply(Duration.FromDays(1))), ofBoth));
    }

    [Theory]
    [InlineData(new[] { 7 * 24, 24, 1 }, new[] { 24, 1 })]
    [InlineData(new[] { 7 * 24, 48, 24, 1, 0 }, new[] { 1, 0 })]
    [InlineData(new[] { 24, 1 }, new[] { 1 })]
    [InlineData(new[] { 24 }, new[] { 24 })]
    public void Only_the_last_two_reminders_ping(int[] hours, int[] pinging)
    {
        var settings = Dated.Settings with { LeadTimes = [.. hours.Select(h => Duration.FromHours(h))], Role = new RoleId(8) };
        var group = Dated with { Settings = settings };
        var leads = Rules.Due.Planned(group).Where(p => p.Seminar.Number == 3)
            .Where(p =>
                Rules.Card(group, Post.Waiting(group.Id, p.Seminar.Id, p.Subject, settings.Channel, p.DueAt), p.DueAt).Pings is not null)
            .Select(p => ((Reminder)p.Subject).Lead);
        Assert.Equal(pinging.Select(h => Duration.FromHours(h)), leads);
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
                Assert.True(due.Count(p => p is { State: PostState.Claimed, Subject: Reminder }) <= 1);
                Assert.True(due.Count(p => p is { State: PostState.Claimed, Subject: LivingCard }) <= 1);
                Assert.All(due, p => Assert.DoesNotContain(posts, q => q.Key == p.Key));
                posts.AddRange(due.Select(p => p.State == PostState.Claimed ? Posted(p) : p));
                Assert.Equal(posts.Count, posts.Select(p => p.Key).Distinct().Count());
                Assert.Empty(Rules.Due.Due(group, posts, now));
                Assert.True(Rules.Due.NextMoment(group, posts.Select(p => p.Key).ToHashSet()) is not { } next || next > now);
            }
        });

    private static IReadOnlyList<Post> DueAfterEarlier(Duration lead)
    {
        List<Post> posts = [.. BothHeldRecorded];
        foreach (var earlier in Dated.Settings.LeadTimes.Where(l => l > lead))
            posts.AddRange(Rules.Due.Due(Dated, posts, Start - earlier).Select(Posted));
        return Rules.Due.Due(Dated, posts, Start - lead);
    }

    private static Post Reply(Duration lead) =>
        Post.Waiting(Dated.Id, new SeminarId(3), new Reminder(Start, lead), new ChannelId(500), Start - lead);

    private static Post Posted(Post post) =>
        post with { State = PostState.Posted, Message = new MessageId(9), ContentHash = "" };

    private static IReadOnlyList<Post> Due(Instant now, params IEnumerable<Post> recorded) =>
        Rules.Due.Due(Dated, [.. BothHeldRecorded, .. recorded], now);
}
