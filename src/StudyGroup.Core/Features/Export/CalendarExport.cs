using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using NodaTime;
using StudyGroup.Core.Domain;
using Duration = NodaTime.Duration;
using IcsDuration = Ical.Net.DataTypes.Duration;

namespace StudyGroup.Core.Features.Export;

/// <summary>Writes a group's dated seminars as an RFC 5545 calendar. Seminars without a date are left out.</summary>
public static class CalendarExport
{
    // Earlier versions wrote the minutes since 2020, which stay below this until 2039.
    private const int FirstSequence = 10_000_000;

    /// <summary>The calendar.</summary>
    /// <param name="now">The time stamp of the calendar.</param>
    /// <param name="alarm">How long before each event an alarm goes off; null for none.</param>
    public static string Write(Group group, Instant now, Duration? alarm = null)
    {
        var calendar = new Calendar { ProductId = "-//Study Group//Schedule//EN" };
        calendar.Properties.Add(new CalendarProperty("X-WR-CALNAME", Clean(group.Settings.Book) ?? "Reading group"));
        foreach (var seminar in Schedule.InOrder(group))
        {
            if (CalendarEntry.Of(group, seminar) is { } entry) calendar.Events.Add(Event(group, seminar, entry, now, alarm));
        }

        var local = calendar.Events
            .Where(e => e.Start!.TzId == group.Settings.Zone.Id)
            .Select(e => Instant.FromDateTimeUtc(e.Start!.AsUtc))
            .ToArray();
        // A calendar without events needs something else to be valid (section 3.6).
        if (calendar.Events.Count == 0) local = [now];
        if (local.Length > 0) calendar.AddTimeZone(CalendarZone.Make(group.Settings.Zone, local.Min(), local.Max()));
        return ContentLines.Refold(new CalendarSerializer(calendar).SerializeToString()!);
    }

    private static CalendarEvent Event(Group group, Seminar seminar, CalendarEntry entry, Instant now, Duration? alarm)
    {
        var made = Event(group, seminar, entry, now);
        if (alarm is { } before && !entry.IsCancelled)
        {
            made.Alarms.Add(new Alarm
            {
                Action = AlarmAction.Display,
                Description = made.Summary,
                Trigger = new Trigger(IcsDuration.FromMinutes(-(int)before.TotalMinutes)),
            });
        }

        return made;
    }

    private static CalendarEvent Event(Group group, Seminar seminar, CalendarEntry entry, Instant now) => new()
    {
        Uid = $"{group.Id}-{seminar.Id}@study-group",
        Sequence = FirstSequence + seminar.Revision,
        DtStamp = new CalDateTime(now.ToDateTimeUtc()),
        Start = entry.Zone is { } zone
            ? new CalDateTime(entry.Start.ToDateTimeUnspecified(), zone)
            : new CalDateTime(entry.Start.InUtc().ToDateTimeUtc()),
        Duration = IcsDuration.FromMinutes((int)entry.Length.TotalMinutes),
        Summary = Clean(entry.Summary),
        Location = Clean(entry.Place),
        Description = Clean(entry.Description),
        Status = entry.IsCancelled ? EventStatus.Cancelled : entry.IsTentative ? EventStatus.Tentative : EventStatus.Confirmed,
    };

    // The format allows no control characters except line ends.
    private static string? Clean(string? text) =>
        text is null ? null : string.Concat(text.ReplaceLineEndings("\n").Where(c => c == '\n' || !char.IsControl(c)));
}
