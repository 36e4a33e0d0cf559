using StudyGroup.Playground.Clock;
using StudyGroup.Playground.Tests.LocalDiscord;

namespace StudyGroup.Playground.Tests.Clock;

public sealed class TurnedClockTests
{
    private static readonly DateTimeOffset Start = new(2025, 3, 20, 17, 30, 0, TimeSpan.Zero);

    [Fact]
    public void Clock_shows_its_own_time_and_runs_with_the_real_one()
    {
        var real = Clocks.Still();
        var clock = new TurnedClock(real, Start);
        var began = clock.GetTimestamp();

        real.Advance(TimeSpan.FromSeconds(90));

        Assert.Equal(Start.AddSeconds(90), clock.GetUtcNow());
        Assert.Equal(TimeSpan.FromSeconds(90), clock.GetElapsedTime(began));
    }

    [Fact]
    public void Clock_can_only_be_turned_forward()
    {
        var clock = new TurnedClock(Clocks.Still(), Start);

        Assert.False(clock.TurnTo(Start.AddSeconds(-1)));
        Assert.True(clock.TurnTo(Start.AddDays(7)));
        Assert.Equal(Start.AddDays(7), clock.GetUtcNow());
    }

    [Fact]
    public void Timer_that_a_turn_makes_due_fires_once_and_others_keep_their_times()
    {
        var real = Clocks.Still();
        var clock = new TurnedClock(real, Start);
        var (passed, every, later) = (0, 0, 0);
        using var one = clock.CreateTimer(_ => passed++, null, TimeSpan.FromDays(1), Timeout.InfiniteTimeSpan);
        using var minutely = clock.CreateTimer(_ => every++, null, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));
        using var other = clock.CreateTimer(_ => later++, null, TimeSpan.FromDays(8), Timeout.InfiniteTimeSpan);

        clock.TurnTo(Start.AddDays(7));
        real.Advance(TimeSpan.FromTicks(1));
        Assert.Equal((1, 1, 0), (passed, every, later));

        real.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal((1, 2, 0), (passed, every, later));
        real.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, later);
    }

    [Fact]
    public void Disposed_timer_stays_silent()
    {
        var real = Clocks.Still();
        var clock = new TurnedClock(real, Start);
        var fired = 0;
        clock.CreateTimer(_ => fired++, null, TimeSpan.FromHours(1), Timeout.InfiniteTimeSpan).Dispose();

        clock.TurnTo(Start.AddDays(1));
        real.Advance(TimeSpan.FromDays(1));

        Assert.Equal(0, fired);
    }

    [Fact]
    public async Task Delay_ends_when_the_clock_is_turned_past_it()
    {
        var real = Clocks.Still();
        var clock = new TurnedClock(real, Start);
        var delay = Task.Delay(TimeSpan.FromDays(3), clock, TestContext.Current.CancellationToken);

        clock.TurnTo(Start.AddDays(4));
        real.Advance(TimeSpan.FromTicks(1));

        await delay;
    }
}
