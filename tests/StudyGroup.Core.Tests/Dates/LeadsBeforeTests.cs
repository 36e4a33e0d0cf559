using CsCheck;
using NodaTime;
using NodaTime.Text;
using StudyGroup.Core.Dates;
using Xunit;

namespace StudyGroup.Core.Tests.Dates;

public sealed class LeadsBeforeTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private static readonly LocalDateTimePattern Pattern = LocalDateTimePattern.CreateWithInvariantCulture("yyyy-MM-dd HH:mm");

    [Theory]
    [InlineData("2026-03-29 18:00", 24 * 60, "2026-03-28 18:00")]
    [InlineData("2026-10-25 18:00", 24 * 60, "2026-10-24 18:00")]
    [InlineData("2026-03-30 18:00", 7 * 24 * 60, "2026-03-23 18:00")]
    [InlineData("2026-10-26 18:00", 7 * 24 * 60, "2026-10-19 18:00")]
    public void Days_before_is_the_same_local_time_across_a_clock_change(string start, int minutes, string due) =>
        Assert.Equal(due, Local(LeadTimes.Before(At(start), Duration.FromMinutes(minutes), Berlin)));

    [Theory]
    [InlineData("2026-03-29 04:00", 2 * 60, "2026-03-29 01:00")]
    [InlineData("2026-10-25 04:00", 2 * 60, "2026-10-25 02:00")]
    [InlineData("2026-03-29 18:00", 36 * 60, "2026-03-28 05:00")]
    [InlineData("2026-10-25 18:00", 36 * 60, "2026-10-24 07:00")]
    public void Hours_before_are_exact_across_a_clock_change(string start, int minutes, string due)
    {
        var before = LeadTimes.Before(At(start), Duration.FromMinutes(minutes), Berlin);

        Assert.Equal(due, Local(before));
        Assert.Equal(Duration.FromMinutes(minutes), At(start) - before);
    }

    [Fact]
    public void Day_before_in_the_hour_that_the_clocks_leave_out_is_an_hour_later() =>
        Assert.Equal("2026-03-29 03:30", Local(LeadTimes.Before(At("2026-03-30 02:30"), Duration.FromDays(1), Berlin)));

    [Fact]
    public void Day_before_in_an_hour_that_occurs_twice_is_the_earlier_one() =>
        Assert.Equal(Instant.FromUtc(2026, 10, 25, 0, 30), LeadTimes.Before(At("2026-10-26 02:30"), Duration.FromDays(1), Berlin));

    [Fact]
    public void Longer_lead_is_never_later() =>
        Gen.Select(Gen.Int[0, 2_000_000], Gen.Int[0, 40_000], Gen.Int[0, 40_000]).Sample((start, one, other) =>
        {
            var at = Instant.FromUtc(2026, 1, 1, 0, 0) + Duration.FromMinutes(start);
            var (shorter, longer) = (Duration.FromMinutes(Math.Min(one, other)), Duration.FromMinutes(Math.Max(one, other)));
            // Days of 23 and 25 hours can change the order only of lead times less than an hour apart.
            if (longer - shorter >= Duration.FromHours(1))
                Assert.True(LeadTimes.Before(at, longer, Berlin) <= LeadTimes.Before(at, shorter, Berlin));
            Assert.True(LeadTimes.Before(at, longer, Berlin) <= at);
        });

    private static Instant At(string local) => Pattern.Parse(local).Value.InZoneStrictly(Berlin).ToInstant();

    private static string Local(Instant at) => Pattern.Format(at.InZone(Berlin).LocalDateTime);
}
