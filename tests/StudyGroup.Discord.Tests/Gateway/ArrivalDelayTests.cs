using CsCheck;
using StudyGroup.Discord.Gateway;
using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Tests.Gateway;

public sealed class ArrivalDelayTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 28, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0)]
    [InlineData(-3_600)]
    [InlineData(86_400)]
    public void Delay_is_measured_from_the_quickest_arrival_whatever_the_clocks_say(int skew)
    {
        var delay = new ArrivalDelay();

        Assert.Equal(TimeSpan.Zero, Of(delay, made: 0, came: 0.3 + skew));
        Assert.Equal(0, Of(delay, made: 10, came: 10.1 + skew).TotalSeconds, 2);
        Assert.Equal(4.9, Of(delay, made: 20, came: 25 + skew).TotalSeconds, 1);
        Assert.Equal(0, Of(delay, made: 30, came: 30.1 + skew).TotalSeconds, 1);
    }

    [Fact]
    public void Clock_drift_makes_nothing_late() =>
        Gen.Select(Gen.Double[-400e-6, 400e-6], Gen.Int[1, 3_600].Array[1, 50]).Sample((drift, pauses) =>
    {
        var delay = new ArrivalDelay();
        var made = 0.0;
        foreach (var pause in pauses.Prepend(0))
        {
            made += pause;
            Assert.True(Of(delay, made, made * (1 + drift)) < TimeSpan.FromSeconds(0.01));
        }
    });

    private static TimeSpan Of(ArrivalDelay delay, double made, double came) =>
        delay.Of(Snowflake.From(Noon.AddSeconds(made)), TimeSpan.FromSeconds(came));
}
