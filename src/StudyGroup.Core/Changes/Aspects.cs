using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Changes;

/// <summary>Everything that can change on its own. What isn't listed here is neither recorded nor undone.</summary>
internal static class Aspects
{
    /// <summary>The aspects of a seminar.</summary>
    public static ImmutableArray<Aspect<Seminar>> OfSeminar { get; } =
    [
        new("number", s => s.Number, (s, from) => s with { Number = from.Number }, (_, s) => $"{s.Number}"),
        new(
            settings => UnitWords.Of(settings.Unit), s => s.Chapter, (s, from) => s with { Chapter = from.Chapter },
            (_, s) => Text(s.Chapter)),
        new("topic", s => s.Topic, (s, from) => s with { Topic = from.Topic }, (_, s) => Text(s.Topic)),
        new("readings", s => new Listed<Reading>(s.Readings), (s, from) => s with { Readings = from.Readings },
            (_, s) => Say(s.Readings.Select(ReadingWords.Named)))
            {
                Changed = (was, now) => ReadingChanges.Say(was.Readings, now.Readings),
            },
        new("presenter", s => (new Listed<Presenter>(s.Presenters), s.Team),
            (s, from) => s with { Presenters = from.Presenters, Team = from.Team },
            (_, s) => SeminarWords.Presenters(s))
            {
                IsSeveral = s => s.Presenters.Length > 1,
            },
        new("date", s => s.Date, (s, from) => s with { Date = from.Date }, (settings, s) => $"{SeminarWords.LocalWhen(settings, s.Date)}"),
        new("held", s => s.MarkedHeld, (s, from) => s with { MarkedHeld = from.MarkedHeld }, (_, s) => s.MarkedHeld ? (Line)$"held" : null)
        {
            Becomes = s => s.MarkedHeld ? (Line)$"marked as held" : $"no longer marked as held",
        },
        new("cancelled", s => s.Cancelled, (s, from) => s with { Cancelled = from.Cancelled },
            (_, s) => s.Cancelled is { } cancelled ? (Line)$"{cancelled.Reason ?? "no reason"}" : null)
            {
                Becomes = s => s.Cancelled is { } cancelled
                    ? (Line)$"{new Span.Bold("cancelled")}{(cancelled.Reason is { } reason ? $" ({reason})" : "")}"
                    : $"{new Span.Bold("back on")}",
            },
        new("place", s => s.Place, (s, from) => s with { Place = from.Place }, (_, s) => Text(s.Place)),
        new("slides", s => new Listed<SlideDeck>(s.Slides), (s, from) => s with { Slides = from.Slides },
            (_, s) => Say(s.Slides.Select(d => (Line)$"{new Span.Link(d.Title ?? "Slides", d.Url)}"))),
        new("notes", s => new Listed<Note>(s.Notes), (s, from) => s with { Notes = from.Notes }, (_, s) => Say(NotesLines.Of(s))),
    ];

    /// <summary>The aspects of the settings.</summary>
    public static ImmutableArray<Aspect<GroupSettings>> OfSettings { get; } =
    [
        new("book", s => s.Book, (s, from) => s with { Book = from.Book }, (_, s) => Text(s.Book)),
        new("author", s => s.Author, (s, from) => s with { Author = from.Author }, (_, s) => Text(s.Author)),
        new("time zone", s => (s.Zone.Id, s.ZoneIsChosen), (s, from) => s with { Zone = from.Zone, ZoneIsChosen = from.ZoneIsChosen },
            (_, s) => $"{s.Zone.Id}{(s.ZoneIsChosen ? "" : " (not chosen)")}"),
        new("usual start", s => s.Start, (s, from) => s with { Start = from.Start }, (_, s) => $"{DateWords.TimeOfDay(s.Start)}"),
        new("usual length", s => s.Length, (s, from) => s with { Length = from.Length }, (_, s) => $"{DateWords.Length(s.Length)}"),
        new("usual place", s => s.Place, (s, from) => s with { Place = from.Place }, (_, s) => Text(s.Place)),
        new(
            "channel", s => s.Channel, (s, from) => s with { Channel = from.Channel },
            (_, s) => s.Channel is { } channel ? (Line)$"{channel}" : null),
        new("syllabus", s => s.SyllabusChannel, (s, from) => s with { SyllabusChannel = from.SyllabusChannel },
            (_, s) => s.SyllabusChannel is { } channel ? (Line)$"{channel}" : null),
        new(
            "README", s => s.Readme, (s, from) => s with { Readme = from.Readme },
            (_, s) => s.Readme is { } readme ? ReadmeWords.Say(readme) : null),
        new("role", s => s.Role, (s, from) => s with { Role = from.Role }, (_, s) => s.Role is { } role ? (Line)$"{role}" : null),
        new("organizer role", s => s.Organizers, (s, from) => s with { Organizers = from.Organizers },
            (_, s) => s.Organizers is { } role ? (Line)$"{role}" : null),
        new("reminders", s => new Listed<Duration>(s.LeadTimes), (s, from) => s with { LeadTimes = from.LeadTimes },
            (_, s) => s.LeadTimes.IsEmpty ? null : (Line)$"{Dates.LeadTimes.Say(s.LeadTimes)}"),
        new("unit", s => s.Unit, (s, from) => s with { Unit = from.Unit }, (_, s) => $"{UnitWords.Of(s.Unit)}"),
        new("presenters per seminar", s => s.PresentersPerSeminar,
            (s, from) => s with { PresentersPerSeminar = from.PresentersPerSeminar }, (_, s) => $"{s.PresentersPerSeminar}"),
        new("nudges", s => s.Nudges, (s, from) => s with { Nudges = from.Nudges }, (_, s) => $"{Texts.OnOrOff(s.Nudges)}"),
        new("recap", s => s.Recap, (s, from) => s with { Recap = from.Recap }, (_, s) => $"{Texts.OnOrOff(s.Recap)}"),
        new(
            "slide announcements", s => s.SlidesNews, (s, from) => s with { SlidesNews = from.SlidesNews },
            (_, s) => $"{Texts.OnOrOff(s.SlidesNews)}"),
        new("events", s => s.Events, (s, from) => s with { Events = from.Events }, (_, s) => $"{Texts.OnOrOff(s.Events)}"),
        new(
            "interested counts as coming", s => s.InterestCounts, (s, from) => s with { InterestCounts = from.InterestCounts },
            (_, s) => $"{Texts.OnOrOff(s.InterestCounts)}"),
        new(
            "threads", s => s.ThreadLead, (s, from) => s with { ThreadLead = from.ThreadLead },
            (_, s) => s.ThreadLead is { } lead ? (Line)$"{Dates.LeadTimes.Say(lead)} before the start" : null),
    ];

    /// <summary>The aspects of a break.</summary>
    public static ImmutableArray<Aspect<Break>> OfBreak { get; } =
    [
        new(
            "days", b => (b.From, b.Until), (b, from) => b with { From = from.From, Until = from.Until },
            (_, b) => $"{BreakWords.Days(b)}"),
        new("reason", b => b.Reason, (b, from) => b with { Reason = from.Reason }, (_, b) => Text(b.Reason)),
    ];

    /// <summary>Whether two are the same in every aspect.</summary>
    public static bool Same<T>(this ImmutableArray<Aspect<T>> aspects, T one, T other) => aspects.All(a => a.Same(one, other));

    private static Line? Text(string? text) => text is null ? null : (Line)$"{text}";

    private static Line? Say(IEnumerable<Line> items)
    {
        Line? said = null;
        foreach (var item in items) said = said is null ? item : $"{said}, {item}";
        return said;
    }
}
