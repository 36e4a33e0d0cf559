using CsCheck;
using NodaTime;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Scheduling;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Scheduling;

public sealed class ShiftPropertyTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 9, 0);

    private static readonly Gen<(string There, string Back, bool IsOfDays)> Spans =
        Gen.Select(Gen.Int[1, 300], Gen.Int[1, 40], Gen.Int[1, 1_500], Gen.Int[0, 3]).Select(
            (days, weeks, minutes, which) => which switch
            {
                0 => ($"{days} days", $"-{days} days", true),
                1 => ($"{weeks} weeks", $"-{weeks} weeks", true),
                2 => ($"{minutes} minutes", $"-{minutes} minutes", false),
                _ => ($"{weeks} weeks {days} days {minutes} minutes", $"-{weeks} weeks {days} days {minutes} minutes", false),
            });

    // Seminars on days of their own, at the usual start or at a time, settled or not;
    // half the groups around the clock changes of their zone.
    private static readonly Gen<Group> Groups = Gen.Select(
        Gen.OneOf([.. DateTimeZoneProviders.Tzdb.Ids]), Gen.Int[0, 1_439],
        Gen.Select(Gen.Int[1, 60], Gen.Int[0, 1_439], Gen.Int[0, 7]).Array[9], Gen.Bool,
        (id, start, seminars, byChange) =>
        {
            var zone = DateTimeZoneProviders.Tzdb[id];
            var group = TestGroup.Nine() with
            {
                Settings = TestGroup.Settings with { Zone = zone, Start = LocalTime.FromMinutesSinceMidnight(start) },
            };
            var day = new LocalDate(2026, 11, 27);
            foreach (var (i, (gap, minute, flags)) in seminars.Index())
            {
                day = day.PlusDays(gap);
                var at = Exactly(zone, day + LocalTime.FromMinutesSinceMidnight(minute), byChange && (flags & 4) != 0);
                day = at.Day;
                SeminarDate date = (flags & 1) != 0 ? at : new SeminarDate.On(day, null);
                group = group.With(group.Numbered(i + 1)! with
                {
                    Date = (flags & 2) != 0 && date is SeminarDate.On on ? new SeminarDate.Tentative(on) : date,
                });
            }

            return group;
        });

    [Fact]
    public void Shift_there_and_back_changes_nothing() => Gen.Select(Groups, Spans, Gen.Int[1, 9]).Sample((group, by, from) =>
    {
        if (group.Seminars.Any(s => !Exists(group, s)) || Made(group, from, by.There) is not { } there) return;
        var back = Made(there, from, by.Back)!;

        Assert.NotEmpty(Differences.Between(group, there));
        // A seminar moved by hours is no longer at the usual start, but at a fixed time.
        if (by.IsOfDays) Assert.Empty(Differences.Between(group, back));
        Assert.Equal(
            group.Seminars.Select(s => (group.ExpectedStartOf(s), s.Date is SeminarDate.Tentative)),
            back.Seminars.Select(s => (back.ExpectedStartOf(s), s.Date is SeminarDate.Tentative)));
    }, iter: 4_000);

    [Fact]
    public void Shift_never_picks_a_time_skipped_by_a_clock_change() => Gen.Select(Groups, Spans, Gen.Int[1, 9]).Sample((group, by, from) =>
    {
        if (Made(group, from, by.There) is not { } there) return;
        Assert.All(there.Seminars.Except(group.Seminars), moved => Assert.True(Exists(there, moved)));
    }, iter: 4_000);

    private static bool Exists(Group group, Seminar seminar) =>
        seminar.Date.Known() is { } on && group.Settings.Zone.MapLocal(on.Day + (on.Time ?? group.Settings.Start)).Count > 0;

    private static SeminarDate.On Exactly(DateTimeZone zone, LocalDateTime local, bool byChange)
    {
        var at = local.InZoneLeniently(zone).ToInstant();
        if (byChange && zone.GetZoneInterval(at) is { HasEnd: true } interval)
            at = interval.End + Duration.FromMinutes((local.Minute * 5) - 150);
        return SeminarDate.On.Exactly(at, zone);
    }

    private static Group? Made(Group group, int from, string by)
    {
        var inputs = Options.None.With("from", from).With("by", by);
        return new ShiftPlanner().Make(group, inputs, Now).IsRefused(out _, out var plan) ? null : plan.After;
    }
}
