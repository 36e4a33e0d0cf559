using NodaTime;
using StudyGroup.Core.Seminars;
using Xunit;

namespace StudyGroup.Core.Tests.Seminars;

public class ScheduleTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 9, 0);

    [Fact]
    public void Without_dates_to_come_the_next_is_the_first_that_was_not_held() =>
        Assert.Equal(3, Schedule.Next(TestGroup.Nine(), Now)!.Number);

    [Fact]
    public void The_next_is_the_earliest_dated_one_whatever_its_number() =>
        Assert.Equal(7, Schedule.Next(TestGroup.Nine().On(5, 2026, 12, 20).On(7, 2026, 12, 4), Now)!.Number);

    [Fact]
    public void A_seminar_stays_the_next_until_it_has_ended()
    {
        var group = TestGroup.Nine().On(3, 2026, 11, 23, 9).On(4, 2026, 12, 1);
        Assert.Equal(3, Schedule.Next(group, Now)!.Number);
        Assert.Equal(3, Schedule.Next(group, Instant.FromUtc(2026, 11, 23, 9, 29, 59))!.Number);
        Assert.Equal(4, Schedule.Next(group, Instant.FromUtc(2026, 11, 23, 9, 30))!.Number);
    }

    [Fact]
    public void A_cancelled_seminar_is_never_the_next()
    {
        var group = TestGroup.Nine().On(3, 2026, 12, 4);
        group = group.With(group.Numbered(3)! with { Cancelled = new Cancellation(null) });
        Assert.Equal(4, Schedule.Next(group, Now)!.Number);
    }

    [Fact]
    public void One_marked_as_held_is_not_the_next()
    {
        var group = TestGroup.Nine();
        group = group.With(group.Numbered(3)! with { MarkedHeld = true });
        Assert.Equal(4, Schedule.Next(group, Now)!.Number);
        Assert.Equal(Standing.Held, Schedule.StandingOf(group, group.Numbered(3)!, Now));
    }

    [Fact]
    public void After_the_dated_ones_come_the_undated_by_number()
    {
        var group = TestGroup.Nine().On(6, 2026, 12, 4).On(5, 2026, 12, 20);
        Assert.Equal(5, Schedule.After(group, group.Numbered(6)!, Now)!.Number);
        Assert.Equal(3, Schedule.After(group, group.Numbered(5)!, Now)!.Number);
    }

    [Fact]
    public void When_all_are_over_there_is_no_next() => Assert.Null(Schedule.Next(TestGroup.Empty(), Now));

    [Fact]
    public void The_usual_start_counts_where_only_a_day_is_known()
    {
        var group = TestGroup.Nine().On(3, 2026, 7, 1);
        Assert.Equal(Instant.FromUtc(2026, 7, 1, 16, 0), group.StartOf(group.Numbered(3)!));
    }
}
