using CsCheck;
using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Tests.Features.Import;
using Xunit;

namespace StudyGroup.Core.Tests.Domain;

public class ScheduleTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 9, 0);

    [Fact]
    public void First_unheld_seminar_is_next_if_none_has_a_date() =>
        Assert.Equal(3, Schedule.Next(TestGroup.Nine(), Now)!.Number);

    [Fact]
    public void Earliest_dated_seminar_is_next_regardless_of_its_number() =>
        Assert.Equal(7, Schedule.Next(TestGroup.Nine().On(5, 2026, 12, 20).On(7, 2026, 12, 4), Now)!.Number);

    [Fact]
    public void Seminar_stays_next_until_it_has_ended()
    {
        var group = TestGroup.Nine().On(3, 2026, 11, 23, 9).On(4, 2026, 12, 1);
        Assert.Equal(3, Schedule.Next(group, Now)!.Number);
        Assert.Equal(3, Schedule.Next(group, Instant.FromUtc(2026, 11, 23, 9, 29, 59))!.Number);
        Assert.Equal(4, Schedule.Next(group, Instant.FromUtc(2026, 11, 23, 9, 30))!.Number);
    }

    [Fact]
    public void Cancelled_seminar_is_never_next()
    {
        var group = TestGroup.Nine().On(3, 2026, 12, 4);
        group = group.With(group.Numbered(3)! with { Cancelled = new Cancellation(null) });
        Assert.Equal(4, Schedule.Next(group, Now)!.Number);
    }

    [Fact]
    public void Seminar_marked_as_held_is_not_next()
    {
        var group = TestGroup.Nine();
        group = group.With(group.Numbered(3)! with { MarkedHeld = true });
        Assert.Equal(4, Schedule.Next(group, Now)!.Number);
        Assert.Equal(SeminarStatus.Held, Schedule.StatusOf(group, group.Numbered(3)!, Now));
    }

    [Fact]
    public void Undated_seminars_follow_the_dated_ones_by_number()
    {
        var group = TestGroup.Nine().On(6, 2026, 12, 4).On(5, 2026, 12, 20);
        Assert.Equal(5, Schedule.After(group, group.Numbered(6)!, Now)!.Number);
        Assert.Equal(3, Schedule.After(group, group.Numbered(5)!, Now)!.Number);
    }

    [Fact]
    public void Dated_seminars_are_listed_by_date_and_undated_ones_follow_the_previous_number()
    {
        var group = TestGroup.Nine().On(4, 2026, 12, 18).On(5, 2026, 12, 4).On(8, 2026, 12, 11);
        Assert.Equal([1, 2, 3, 5, 6, 7, 8, 9, 4], Schedule.InOrder(group).Select(s => s.Number));
        var maybe = new SeminarDate.Tentative(new SeminarDate.On(new LocalDate(2026, 12, 1), null));
        Assert.Equal(
            [1, 2, 9, 5, 6, 7, 8, 4, 3],
            Schedule.InOrder(group.On(3, 2027, 1, 8).With(group.Numbered(9)! with { Date = maybe })).Select(s => s.Number));
        Assert.Equal(
            [0, 1, 2], Schedule.InOrder((group with { Seminars = [.. group.Seminars.Take(2)] }).Add(
                new Seminar { Number = 0, Topic = "Zero", Date = SeminarDate.Soon })).Select(s => s.Number));
    }

    [Fact]
    public void Order_of_any_schedule_is_by_date_and_complete() =>
        GroupGen.Group.Sample(group =>
        {
            var order = Schedule.InOrder(group);
            Assert.Equal(group.Seminars.Select(s => s.Number).Order(), order.Select(s => s.Number).Order());
            var starts = order.Select(group.ExpectedStartOf).OfType<Instant>().ToList();
            Assert.Equal(starts.Order(), starts);
            foreach (var (i, seminar) in order.Index().Where(p => group.ExpectedStartOf(p.Item) is null))
                Assert.Equal(group.Seminars.Where(s => s.Number < seminar.Number).MaxBy(s => s.Number), i == 0 ? null : order[i - 1]);
        });

    [Fact]
    public void Finished_schedule_has_no_next_seminar() => Assert.Null(Schedule.Next(TestGroup.Empty(), Now));

    [Fact]
    public void Usual_start_applies_to_a_day_without_a_time()
    {
        var group = TestGroup.Nine().On(3, 2026, 7, 1);
        Assert.Equal(Instant.FromUtc(2026, 7, 1, 16, 0), group.StartOf(group.Numbered(3)!));
    }
}
