using NodaTime;
using StudyGroup.Core.Domain;
using Xunit;

namespace StudyGroup.Core.Tests.Domain;

public sealed class VisitTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 11, 23, 12, 0);
    private static readonly Group Group = TestGroup.Nine().On(3, 2026, 12, 4);
    private static readonly Instant End = Instant.FromUtc(2026, 12, 4, 18, 30);

    [Fact]
    public void Commands_within_an_hour_are_one_visit()
    {
        var visit = See(See(See(null, Noon), Noon + Duration.FromMinutes(50)), Noon + Duration.FromMinutes(100));
        Assert.Null(visit.Before);
        Assert.Equal(Noon + Duration.FromMinutes(100), visit.At);
        Assert.Null(visit.LastBefore(Noon + Duration.FromMinutes(110)));
        Assert.Equal(visit.At, visit.LastBefore(Noon + Duration.FromDays(1)));
    }

    [Fact]
    public void Later_visit_remembers_the_one_before_for_as_long_as_it_lasts()
    {
        var back = Noon + Duration.FromDays(20);
        var visit = See(See(See(null, Noon), back), back + Duration.FromMinutes(30));
        Assert.Equal(Noon, visit.Before);
        Assert.Equal(Noon, visit.LastBefore(back + Duration.FromMinutes(40)));
        Assert.Equal(back + Duration.FromMinutes(30), visit.LastBefore(back + Duration.FromDays(1)));
    }

    [Fact]
    public void Earlier_time_after_the_clock_was_turned_back_changes_nothing()
    {
        var visit = See(null, Noon);
        Assert.Same(visit, See(visit, Noon - Duration.FromDays(1)));
        Assert.False(visit.WasAway(Group, Noon - Duration.FromDays(20)));
    }

    [Fact]
    public void Member_was_away_once_a_seminar_was_held_or_after_ten_days()
    {
        var visit = See(null, Noon);
        Assert.False(visit.WasAway(Group, Noon + Duration.FromDays(10) - Duration.Epsilon));
        Assert.True(visit.WasAway(Group, Noon + Duration.FromDays(10)));
        var later = See(null, End - Duration.FromDays(1));
        Assert.False(later.WasAway(Group, End - Duration.Epsilon));
        Assert.True(later.WasAway(Group, End));
        Assert.False(See(null, End).WasAway(Group, End + Duration.FromDays(9)));
        var cancelled = Group.With(Group.Numbered(3)! with { Cancelled = new Cancellation(null) });
        Assert.False(later.WasAway(cancelled, End + Duration.FromDays(1)));
    }

    private static Visit See(Visit? kept, Instant at) => Visit.Seen(kept, Desk.Here, Desk.Ana.Id, at);
}
