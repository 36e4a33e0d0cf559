using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using NodaTime;
using StudyGroup.Core.Groups;
using StudyGroup.Core.Seminars;
using IcsDuration = Ical.Net.DataTypes.Duration;

namespace StudyGroup.Core.Exchange.Writing;

/// <summary>Writes a group's dated seminars as a calendar, by RFC 5545. What has no date is left out.</summary>
public static class CalendarExport
{
    private static readonly Instant Beginning = Instant.FromUtc(2020, 1, 1, 0, 0);

    /// <summary>The calendar.</summary>
    /// <param name="group">The group.</param>
    /// <param name="now">The group's time: a calendar that has an event already takes the one that was written later.</param>
    public static string Write(Group group, Instant now)
    {
        var calendar = new Calendar { ProductId = "-//Study Group//Schedule//EN" };
        calendar.Properties.Add(new CalendarProperty("X-WR-CALNAME", Clean(group.Settings.Book) ?? "Reading group"));
        foreach (var seminar in Schedule.InOrder(group))
        {
            if (seminar.Date.Known() is { } on) calendar.Events.Add(Event(group, seminar, on, now));
        }

        var local = calendar.Events.Where(e => e.Start!.TzId == group.Settings.Zone.Id).Select(e => Instant.FromDateTimeUtc(e.Start!.AsUtc)).ToArray();
        if (local.Length > 0) calendar.AddTimeZone(CalendarZone.Make(group.Settings.Zone, local.Min(), local.Max()));
        return new CalendarSerializer(calendar).SerializeToString()!;
    }

    private static CalendarEvent Event(Group group, Seminar seminar, SeminarDate.On on, Instant now) => new()
    {
        Uid = $"{group.Id}-{seminar.Id}@study-group",
        // Minutes, so that it grows and fits 32 bits for four thousand years.
        Sequence = (int)(now - Beginning).TotalMinutes,
        DtStamp = new CalDateTime(now.ToDateTimeUtc()),
        Start = Start(group.Settings, on),
        Duration = IcsDuration.FromMinutes((int)group.Settings.Length.TotalMinutes),
        Summary = Clean($"{SeminarWords.Title(seminar)}: {seminar.Topic}"),
        Location = Clean(seminar.Place ?? group.Settings.Place),
        Description = Clean(Description(group, seminar)),
        Status = seminar.Cancelled is not null ? EventStatus.Cancelled : seminar.Date is SeminarDate.Tentative ? EventStatus.Tentative : EventStatus.Confirmed,
    };

    // A local time that comes twice, or not at all, says nothing for certain; the moment does.
    private static CalDateTime Start(GroupSettings settings, SeminarDate.On on)
    {
        var local = on.Day + (on.Time ?? settings.Start);
        return settings.Zone.Id != "UTC" && settings.Zone.MapLocal(local).Count == 1
            ? new CalDateTime(local.ToDateTimeUnspecified(), settings.Zone.Id)
            : new CalDateTime(on.StartIn(settings).ToDateTimeUtc());
    }

    // The format has no place for control characters but the line's end.
    private static string? Clean(string? text) => text is null ? null : string.Concat(text.ReplaceLineEndings("\n").Where(c => c == '\n' || !char.IsControl(c)));

    private static string? Description(Group group, Seminar seminar)
    {
        string?[] lines =
        [
            group.Settings.Book is { } book ? group.Settings.Author is { } author ? $"{book}, by {author}" : book : null,
            seminar.PresenterName is { } name ? $"Presented by {name}" : null,
            seminar.Cancelled is { Reason: { } reason } ? $"Cancelled: {reason}" : null,
            .. seminar.Slides.Select(d => $"{d.Title ?? "Slides"}: {d.Url}"),
        ];
        return string.Join('\n', lines.OfType<string>()) is { Length: > 0 } text ? text : null;
    }
}
