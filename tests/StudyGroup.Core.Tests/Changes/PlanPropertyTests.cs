using CsCheck;
using NodaTime;
using NodaTime.Text;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Scheduling;
using Xunit;

namespace StudyGroup.Core.Tests.Changes;

public sealed class PlanPropertyTests
{
    private static readonly LocalDateTimePattern Typed = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    // Whatever the rhythm, a plan that meets the hour that a clock change leaves out is refused as a whole,
    // and one that ends before is made.
    [Fact]
    public void Plan_never_picks_a_time_skipped_by_a_clock_change() => Gen.Select(
        Gen.OneOf("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "America/Santiago", "Africa/Cairo"), Gen.Int[1, 9],
        Gen.Int[1, 3], Gen.Bool).Sample((id, before, weeks, usual) =>
    {
        var zone = DateTimeZoneProviders.Tzdb[id];
        var missing = Missing(zone);
        var first = missing.PlusWeeks(-before * weeks);
        if (zone.MapLocal(first).Count != 1) return;
        var group = TestGroup.Nine() with { Settings = TestGroup.Settings with { Zone = zone, Start = missing.TimeOfDay } };
        group = group with { Seminars = [.. group.Seminars.Skip(2)] };
        var now = first.InZoneLeniently(zone).ToInstant() - Duration.FromDays(1);
        var inputs = Options.None.With("first", usual ? LocalDatePattern.Iso.Format(first.Date) : Typed.Format(first))
            .With("rhythm", weeks == 1 ? "every week" : $"every {weeks} weeks");
        var made = new DatesPlanner().Make(group, inputs, now);

        if (before < group.Seminars.Length)
            Assert.Contains("would start at a time that doesn't exist in", made.Refusal!.Sentence(), StringComparison.Ordinal);
        else
            Assert.Equal(
                group.Seminars.Length,
                made.Value.After.Seminars.Count(s => zone.MapLocal(s.Date.Known()!.Day + missing.TimeOfDay).Count > 0));
    }, iter: 500);

    private static LocalDateTime Missing(DateTimeZone zone)
    {
        var before = zone.GetZoneIntervals(Instant.FromUtc(2027, 9, 1, 0, 0), Instant.FromUtc(2029, 1, 1, 0, 0))
            .First(i => i.HasEnd && zone.GetZoneInterval(i.End).WallOffset > i.WallOffset);
        return before.IsoLocalEnd.PlusMinutes(15);
    }
}
