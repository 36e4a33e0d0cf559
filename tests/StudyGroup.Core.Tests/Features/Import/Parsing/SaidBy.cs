using NodaTime;
using NodaTime.Text;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Import.Parsing;

namespace StudyGroup.Core.Tests.Features.Import.Parsing;

/// <summary>Everything a schedule says, in lines that a person can write next to it.</summary>
internal static class SaidBy
{
    private static readonly LocalDatePattern Day = LocalDatePattern.Iso;
    private static readonly LocalTimePattern Time = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public static string Schedule(WrittenSchedule schedule)
    {
        var said = schedule.Seminars.Select(s => (s.Line, Text: Seminar(s)))
            .Concat(schedule.Breaks.Select(b => (b.Line, Text: $"break {b.Line}: {b.Words}{Days(b)}")))
            .OrderBy(l => l.Line).Select(l => l.Text);
        var remarks = schedule.Problems.Select(p => (p.Line, Text: $"problem {p.Line}{(p.LosesSeminar ? ", row lost" : "")}: {p.Sentence}"))
            .Concat(schedule.Notes.Select(n => (n.Line, Text: $"note {n.Line}: {n.Sentence}")))
            .OrderBy(l => l.Line).Select(l => l.Text);
        string[] book = schedule.Book is null ? [] : [$"book: {schedule.Book} by {schedule.Author}"];
        return string.Join('\n', [.. book, .. said, .. remarks]);
    }

    private static string Seminar(WrittenSeminar seminar) => $"{seminar.Line}: " + string.Join(" | ", ((string?[])
    [
        $"{seminar.Number}" is { Length: > 0 } number ? number : "–",
        seminar.Chapter ?? "–",
        seminar.Topic,
        Date(seminar.Date),
        .. seminar.Readings.Select(Reading),
        seminar.Says.HasFlag(Facts.Presenter) || !seminar.Presenters.IsEmpty
            ? $"by {(seminar.Presenters.IsEmpty ? "nobody" : string.Join(" + ", seminar.Presenters))}"
            : null,
        seminar.Team is { } team ? $"team {team}" : null,
        seminar.Says.HasFlag(Facts.Place) ? seminar.Place is { } place ? $"in {place}" : "nowhere else" : null,
        seminar.Cancelled is null ? null : "cancelled",
        .. seminar.Slides.Select(Deck),
        .. seminar.Notes.Select(n => n.Url is null ? $"notes: {n.Text}" : $"notes <{n.Url}>{(n.Text is null ? "" : $" “{n.Text}”")}"),
    ]).OfType<string>());

    private static string Date(SeminarDate? date) => date switch
    {
        null => "unread",
        SeminarDate.ComingSoon => "soon",
        SeminarDate.Tentative tentative => $"{Date(tentative.Date)} tentative",
        SeminarDate.On { Time: { } time } on => $"{Day.Format(on.Day)} {Time.Format(time)}",
        SeminarDate.On on => Day.Format(on.Day),
        _ => "TBA",
    };

    private static string Reading(WrittenReading reading) => $"read {reading.Title}"
        + (reading.Url is null ? "" : $" <{reading.Url}>")
        + (reading.Part is null ? "" : $", {reading.Part}")
        + (reading.Authors is null ? "" : $", by {reading.Authors}")
        + (reading.Published is null ? "" : $", in {reading.Published}")
        + (reading.IsOptional switch { true => ", optional", false => ", required", null => "" });

    private static string Deck(SlideDeck deck) => $"<{deck.Url}>"
        + (deck.Title is null ? "" : $" “{deck.Title}”")
        + (deck.Topic is null ? "" : $" about {deck.Topic}")
        + (deck.Covers.IsEmpty ? "" : $": {string.Join("; ", deck.Covers)}");

    private static string Days(WrittenBreak pause) => (pause.First, pause.Last) switch
    {
        (LocalDate first, LocalDate last) when first != last => $", {Day.Format(first)} to {Day.Format(last)}",
        (LocalDate first, _) => $", {Day.Format(first)}",
        _ => "",
    };
}
