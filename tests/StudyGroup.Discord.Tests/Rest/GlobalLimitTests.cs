using CsCheck;
using StudyGroup.Discord.Rest;

namespace StudyGroup.Discord.Tests.Rest;

public sealed class GlobalLimitTests
{
    [Fact]
    public void At_most_50_requests_are_sent_in_any_second() =>
        Gen.Int[0, 100].Array[0, 300].Sample(gaps =>
        {
            var (limit, now, sent) = (new GlobalLimit(), TimeSpan.Zero, new List<TimeSpan>());
            foreach (var gap in gaps)
            {
                now += TimeSpan.FromMilliseconds(gap);
                if (limit.Take(now, counts: true) == TimeSpan.Zero)
                    sent.Add(now);
            }

            return sent.All(end => sent.Count(one => one <= end && end - one < TimeSpan.FromSeconds(1)) <= 50);
        });

    [Fact]
    public void Nearly_50_requests_are_sent_every_second_if_there_are_as_many()
    {
        var (limit, now, sent) = (new GlobalLimit(), TimeSpan.Zero, 0);
        while (now < TimeSpan.FromSeconds(20))
        {
            var wait = limit.Take(now, counts: true);
            if (wait == TimeSpan.Zero)
                sent++;
            else
                // Timers are late.
                now += wait + TimeSpan.FromMilliseconds(2);
        }

        Assert.InRange(sent, 48 * 20, 50 * 20);
    }

    [Fact]
    public void Few_requests_go_at_once_and_more_at_even_distances()
    {
        var (limit, waits) = (new GlobalLimit(), new List<TimeSpan>());
        for (var now = TimeSpan.Zero; now < TimeSpan.FromSeconds(3);)
        {
            waits.Add(limit.Take(now, counts: true));
            now += waits[^1];
        }

        Assert.All(waits.Take(15), wait => Assert.Equal(TimeSpan.Zero, wait));
        Assert.DoesNotContain(waits.Skip(15).Zip(waits.Skip(16)), pair => pair is { First.Ticks: 0, Second.Ticks: 0 });
    }

    [Fact]
    public void Global_pause_blocks_what_counts_and_a_pause_from_Cloudflare_blocks_everything()
    {
        var limit = new GlobalLimit();
        limit.Pause(TimeSpan.FromSeconds(9));
        Assert.Equal(TimeSpan.FromSeconds(9), limit.Take(TimeSpan.Zero, counts: true));
        Assert.Equal(TimeSpan.Zero, limit.Take(TimeSpan.Zero, counts: false));

        limit.PauseAddress(TimeSpan.Zero, TimeSpan.FromSeconds(60));
        Assert.Equal(TimeSpan.FromSeconds(60), limit.Take(TimeSpan.Zero, counts: false));
    }

    [Fact]
    public void Pauses_from_Cloudflare_grow_until_Discord_answers()
    {
        var limit = new GlobalLimit();
        var minute = TimeSpan.FromMinutes(1);

        Assert.Equal(minute, limit.PauseAddress(TimeSpan.Zero, minute));
        Assert.Equal(minute, limit.PauseAddress(TimeSpan.Zero, minute));
        Assert.Equal(2 * minute, limit.PauseAddress(minute, minute));
        limit.Reached();
        Assert.Equal(minute, limit.PauseAddress(4 * minute, minute));
    }
}
