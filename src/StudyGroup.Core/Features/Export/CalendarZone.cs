using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using NodaTime;
using NodaTime.TimeZones;
using Duration = NodaTime.Duration;

namespace StudyGroup.Core.Features.Export;

/// <summary>
/// The zone of a calendar's times, by RFC 5545 3.6.5: each offset that holds somewhere in the calendar, from when it holds. It is made of the
/// zone data that the times themselves are made of; what the library makes depends on the machine's clock and gives up on what is to come.
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

    // The onset is told in the time that held before it; what held when the calendar begins is told from long ago.
    private static VTimeZoneInfo Make(ZoneInterval interval, Offset? before) =>
        new(interval.Savings == Offset.Zero ? Components.Standard : Components.Daylight)
        {
            Start = new CalDateTime((before is { } old ? interval.Start.WithOffset(old).LocalDateTime : Always).ToDateTimeUnspecified()),
            OffsetFrom = new UtcOffset((before ?? interval.WallOffset).ToTimeSpan()),
            OffsetTo = new UtcOffset(interval.WallOffset.ToTimeSpan()),
            TimeZoneName = interval.Name,
        };
}
