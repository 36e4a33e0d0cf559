using CsCheck;
using StudyGroup.Discord.Rest;

namespace StudyGroup.Discord.Tests.Rest;

public sealed class GlobalLimitTests
{
    [Fact]
    public void At_most_50_requests_are_sent_in_any_second() =>
        Gen.Int[0, 100].Array[0, 300].Sample(gaps =>
        {
            var (limit, now, sent) = (new GlobalLimit(() => 1), TimeSpan.Zero, new List<TimeSpan>());
            foreach (var gap in gaps)
            {
                now += TimeSpan.FromMilliseconds(gap);
                if (limit.Take(now, counts: true) == TimeSpan.Zero)
                    sent.Add(now);
            }

            return sent.All(end => sent.Count(one => one <= end && end - one < TimeSpan.FromSeconds(1)) <= 50);
        });

    [Theory]
    [InlineData(0.5, 24)]
    [InlineData(0.33, 16)]
    [InlineData(0.001, 1)]
    public void Process_with_a_share_sends_no_more_than_that_in_a_second(double share, int requests)
    {
        var limit = new GlobalLimit(() => share);

        Assert.Equal(requests, Enumerable.Range(0, 1_000).Count(ms => IsSent(limit, ms)));
        Assert.True(IsSent(limit, 1_001));
    }

    [Fact]
    public void Process_whose_share_shrinks_waits_until_it_is_within_it_again()
    {
        var share = 1.0;
        var limit = new GlobalLimit(() => share);
        var sent = Enumerable.Range(0, 600).Count(ms => IsSent(limit, ms));

        share = 0.5;

        Assert.InRange(sent, 25, 49);
        Assert.False(IsSent(limit, 600));
        Assert.True(IsSent(limit, 1_600));
    }

    [Fact]
    public void Global_pause_blocks_what_counts_and_a_pause_from_Cloudflare_blocks_everything()
    {
        var limit = new GlobalLimit(() => 1);
        limit.Pause(TimeSpan.FromSeconds(9));
        Assert.Equal(TimeSpan.FromSeconds(9), limit.Take(TimeSpan.Zero, counts: true));
        Assert.Equal(TimeSpan.Zero, limit.Take(TimeSpan.Zero, counts: false));

        limit.PauseAddress(TimeSpan.Zero, TimeSpan.FromSeconds(60));
        Assert.Equal(TimeSpan.FromSeconds(60), limit.Take(TimeSpan.Zero, counts: false));
    }

    [Fact]
    public void Pauses_from_Cloudflare_grow_until_Discord_answers()
    {
        var limit = new GlobalLimit(() => 1);
        var minute = TimeSpan.FromMinutes(1);

        Assert.Equal(minute, limit.PauseAddress(TimeSpan.Zero, minute));
        Assert.Equal(minute, limit.PauseAddress(TimeSpan.Zero, minute));
        Assert.Equal(2 * minute, limit.PauseAddress(minute, minute));
        limit.Reached();
        Assert.Equal(minute, limit.PauseAddress(4 * minute, minute));
    }

    private static bool IsSent(GlobalLimit limit, int milliseconds) =>
        limit.Take(TimeSpan.FromMilliseconds(milliseconds), counts: true) == TimeSpan.Zero;
}
