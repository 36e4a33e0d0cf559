using CsCheck;
using StudyGroup.Discord.Gateway;

namespace StudyGroup.Discord.Tests.Gateway;

public sealed class SendLimitTests
{
    [Fact]
    public void At_most_120_payloads_are_sent_in_any_minute() =>
        Gen.Select(Gen.Int[0, 2_000], Gen.Bool).Array[0, 400].Sample(sends =>
        {
            var (limit, now, sent) = (new SendLimit(), TimeSpan.Zero, new List<TimeSpan>());
            foreach (var (gap, urgent) in sends)
            {
                now += TimeSpan.FromMilliseconds(gap);
                if (limit.TryTake(now, urgent))
                    sent.Add(now);
            }

            return sent.All(end => sent.Count(one => one <= end && end - one < TimeSpan.FromSeconds(60)) <= 120);
        });

    [Fact]
    public void Scheduled_heartbeats_have_room_reserved()
    {
        var limit = new SendLimit();
        while (limit.TryTake(TimeSpan.Zero, urgent: false))
        {
        }

        Assert.True(limit.TryTake(TimeSpan.Zero, urgent: true));
    }
}
