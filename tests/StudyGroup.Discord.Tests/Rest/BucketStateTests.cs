using CsCheck;
using StudyGroup.Discord.Rest;

namespace StudyGroup.Discord.Tests.Rest;

public sealed class BucketStateTests
{
    private static readonly TimeSpan Now = TimeSpan.FromHours(1);

    [Fact]
    public void One_request_is_sent_before_the_first_answer()
    {
        var state = BucketState.Unknown;
        Assert.Equal(TimeSpan.Zero, state.Wait(Now));

        Assert.Null(state.Taken().Wait(Now));
        Assert.Equal(TimeSpan.Zero, state.Taken().Unanswered().Wait(Now));
    }

    [Fact]
    public void Route_without_headers_has_no_limit() =>
        Assert.Equal(TimeSpan.Zero, BucketState.Unknown.Taken().Learned(new RateLimitHeaders(), Now).Taken().Taken().Wait(Now));

    [Fact]
    public void Exhausted_limit_is_restored_when_its_window_ends()
    {
        var state = BucketState.Unknown.Taken().Learned(Headers(5, 0, 2), Now);
        Assert.Equal(TimeSpan.FromSeconds(2), state.Wait(Now));

        var later = Now + TimeSpan.FromSeconds(2);
        for (var sent = 0; sent < 5; sent++)
        {
            Assert.Equal(TimeSpan.Zero, state.Wait(later));
            state = state.Taken();
        }

        Assert.Null(state.Wait(later));
        Assert.Equal(TimeSpan.FromSeconds(2), state.Learned(Headers(5, 4, 2), later).Wait(later));
        Assert.Equal(TimeSpan.Zero, state.Unanswered().Wait(later));
    }

    [Fact]
    public void Late_answer_gives_nothing_back()
    {
        var state = BucketState.Unknown.Taken().Learned(Headers(5, 1, 2), Now);

        Assert.Equal(1, state.Learned(Headers(5, 4, 2), Now).Remaining);
        Assert.Equal(1, state.Learned(Headers(5, 4, 5), Now).Remaining);
        Assert.Equal(4, state.Learned(Headers(5, 4, 5), Now + TimeSpan.FromSeconds(2)).Remaining);
    }

    [Fact]
    public void Fixed_window_never_exceeds_its_limit_in_whatever_order_answers_arrive() =>
        Gen.Select(Gen.Int[1, 6], Gen.Int[0, 3].Array[1, 200]).Sample((limit, moves) =>
        {
            var (state, now, server, open) = (BucketState.Unknown, Now, new FixedWindow(limit), new List<RateLimitHeaders>());
            foreach (var move in moves)
            {
                if (move == 0 && open.Count == 0)
                    now += TimeSpan.FromSeconds(0.4);
                else if (move == 1 && open.Count > 0)
                {
                    state = state.Learned(open[move % open.Count], now);
                    open.RemoveAt(move % open.Count);
                }
                else if (state.Wait(now) == TimeSpan.Zero)
                {
                    state = state.Taken();
                    open.Add(server.Serve(now));
                }
            }

            return server.Overrun == 0;
        });

    /// <summary>A window of five seconds that starts with the first request, as on some of Discord's routes.</summary>
    private sealed class FixedWindow(int limit)
    {
        private TimeSpan _ends;
        private int _served;

        public int Overrun { get; private set; }

        public RateLimitHeaders Serve(TimeSpan now)
        {
            if (now >= _ends)
                (_ends, _served) = (now + TimeSpan.FromSeconds(5), 0);
            _served++;
            Overrun += _served > limit ? 1 : 0;
            return Headers(limit, Math.Max(0, limit - _served), (_ends - now).TotalSeconds);
        }
    }

    private static RateLimitHeaders Headers(int limit, int remaining, double resetAfter) =>
        new("b", limit, remaining, TimeSpan.FromSeconds(resetAfter));
}
