using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using NodaTime;
using NodaTime.TimeZones;
using Duration = NodaTime.Duration;

namespace StudyGroup.Core.Features.Export;

/// <summary>
/// The time zone of a calendar, by RFC 5545 3.6.5: each offset in use during the calendar, and since when. It comes from the same zone data
/// as the times. The library's own version depends on the machine's clock and gives up on the future.
/// </summary>
internal static class CalendarZone
{
    private static readonly LocalDateTime Always = new(1900, 1, 1, 0, 0);

    /// <summary>The zone from one moment to another.</summary>
    public static VTimeZone Make(DateTimeZone zone, Instant from, Instant until)
    {
        var made = new VTimeZone { TzId = zone.Id };
        ZoneInterval? before = null;
        foreach (var interval in zone.GetZoneIntervals(from - Duration.FromDays(1), until + Duration.FromDays(1)))
        {
            made.Children.Add(Make(interval, before?.WallOffset));
            before = interval;
        }

        return made;
    }

    // The onset is given in the local time before it. The first offset is given as valid since long ago.
    private static VTimeZoneInfo Make(ZoneInterval interval, Offset? before) =>
        new(interval.Savings == Offset.Zero ? Components.Standard : Components.Daylight)
        {
            Start = new CalDateTime((before is { } old ? interval.Start.WithOffset(old).LocalDateTime : Always).ToDateTimeUnspecified()),
            OffsetFrom = new UtcOffset((before ?? interval.WallOffset).ToTimeSpan()),
            OffsetTo = new UtcOffset(interval.WallOffset.ToTimeSpan()),
            TimeZoneName = interval.Name,
        };
}
