using NodaTime;
using NodaTime.TimeZones;

namespace StudyGroup.Core.Tests.Dates;

/// <summary>A zone with one offset, as one release of the tz database has it; another release has another under the same id.</summary>
internal sealed class RuledZone(int hours) : DateTimeZone("Test/Zone", isFixed: false, Offset.FromHours(hours), Offset.FromHours(hours))
{
    public override ZoneInterval GetZoneInterval(Instant instant) => new("TST", null, null, MaxOffset, Offset.Zero);
}
