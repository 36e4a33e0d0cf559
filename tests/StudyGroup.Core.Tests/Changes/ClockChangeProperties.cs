using System.Globalization;
using CsCheck;
using NodaTime;
using NodaTime.Text;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Tests.Dates;
using Xunit;

namespace StudyGroup.Core.Tests.Changes;

/// <summary>Local times that the clocks leave out, in all zones that there are, as people write them.</summary>
public sealed class ClockChangeProperties
{
    private static readonly Instant Now = A.Moment("2026-06-01T12:00:00Z");

    private static readonly LocalDateTimePattern[] Forms =
    [
        .. new[]
        {
            "uuuu-MM-dd HH:mm", "uuuu-MM-dd'T'HH:mm", "d MMM uuuu HH:mm", "ddd d MMM uuuu 'at' HH:mm", "HH:mm 'on' d MMMM uuuu",
            "d MMMM uuuu h:mmtt", "'tentative 'uuuu-MM-dd HH:mm", "'maybe 'd MMM uuuu h:mm tt",
        }.Select(form => LocalDateTimePattern.Create(form, CultureInfo.InvariantCulture)),
    ];

    // A zone, and a local time in the next three years that doesn't exist there.
    private static readonly Gen<(DateTimeZone Zone, LocalDateTime Missing)> Gaps = Gen.Select(
        Gen.OneOf([.. AllGaps()]), Gen.Double[0, 0.999]).Select(
        (gap, place) => (gap.Zone, gap.From.PlusMinutes((long)(Period.Between(gap.From, gap.Until, PeriodUnits.Minutes).Minutes * place))));

    [Fact]
    public void A_time_that_the_clocks_leave_out_is_asked_about_and_never_taken() =>
        Gen.Select(Gaps, Gen.OneOf(Forms)).Sample((gap, form) =>
        {
            var group = A.GroupIn(gap.Zone.Id);
            Assert.Equal(0, gap.Zone.MapLocal(gap.Missing).Count);
            var read = WhenReader.Read(form.Format(gap.Missing), group, Now);

            Assert.Equal(2, Assert.IsType<ParsedDate.InDoubt>(read).Dates.Length);
            Assert.All(read.All, date => Assert.True(Exists(date, group)));
            Assert.Equal(read.All.OrderBy(date => date.Known()!.StartIn(group)), read.All);
        }, iter: 5_000);

    [Fact]
    public void A_usual_start_that_the_clocks_leave_out_is_not_taken_either() =>
        Gen.Select(Gaps, Gen.OneOf("uuuu-MM-dd", "d MMM uuuu", "ddd d MMMM uuuu")).Sample((gap, form) =>
        {
            var group = A.GroupIn(gap.Zone.Id) with { Start = gap.Missing.TimeOfDay };
            var read = WhenReader.Read(LocalDatePattern.Create(form, CultureInfo.InvariantCulture).Format(gap.Missing.Date), group, Now);

            Assert.Equal(2, Assert.IsType<ParsedDate.InDoubt>(read).Dates.Length);
            Assert.All(read.All, date => Assert.True(Exists(date, group)));
        }, iter: 2_000);

    [Fact]
    public void From_a_date_a_week_before_no_words_lead_into_the_gap() => Gen.Select(
        Gaps, Gen.OneOf("a week later", "+1 week", "same time next week", "7 days later", "same time {0}", "{0} same time"),
        Gen.Bool).Sample((gap, form, usual) =>
    {
        var group = A.GroupIn(gap.Zone.Id) with { Start = gap.Missing.TimeOfDay };
        var before = gap.Missing.PlusWeeks(-1);
        var from = new SeminarDate.On(before.Date, usual ? null : before.TimeOfDay);
        var read = WhenReader.Read(
            string.Format(CultureInfo.InvariantCulture, form, gap.Missing.DayOfWeek), group, before.InZoneLeniently(gap.Zone).ToInstant(),
            from);

        Assert.All(read.All, date => Assert.True(Exists(date, group)));
    }, iter: 5_000);

    private static bool Exists(SeminarDate date, GroupSettings group) =>
        date.Known() is { } on && group.Zone.MapLocal(on.Day + (on.Time ?? group.Start)).Count > 0;

    private static IEnumerable<(DateTimeZone Zone, LocalDateTime From, LocalDateTime Until)> AllGaps() =>
        from id in DateTimeZoneProviders.Tzdb.Ids
        let zone = DateTimeZoneProviders.Tzdb[id]
        from interval in zone.GetZoneIntervals(Now, Now + Duration.FromDays(3 * 365))
        where interval.HasEnd && zone.GetZoneInterval(interval.End).IsoLocalStart > interval.IsoLocalEnd
        select (zone, interval.IsoLocalEnd, zone.GetZoneInterval(interval.End).IsoLocalStart);
}
