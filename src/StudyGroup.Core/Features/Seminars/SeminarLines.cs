using System.Collections.Immutable;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Points;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Seminars;

/// <summary>What's known about a seminar, one line for each kind of thing. What isn't known is left out.</summary>
internal static class SeminarLines
{
    private const int MaxReadings = 3;

    // Leaves the rest of a card's text for what else it says.
    private const int RoomForReadings = 2_400;

    private const int MaxDecks = 2;
    private const int MaxNotes = 3;
    private const int PointShown = 120;

    // A longer place gets a line of its own.
    private const int ShortPlace = 60;

    /// <summary>"Seminar 3 · Chapter 3 · ▰▰▱▱▱▱▱▱▱ 3 of 9".</summary>
    public static Line Identity(Group group, Seminar seminar, SeminarStatus status) =>
        Progress.Of(group, seminar, status == SeminarStatus.Held) is { Length: > 0 } bar
            ? $"{SeminarWords.Title(seminar)} · {bar}"
            : (Line)$"{SeminarWords.Title(seminar)}";

    /// <summary>"Friday, 11 April 2025 18:00 · in 24 hours", or why there's no date.</summary>
    public static Line When(Group group, Seminar seminar, SeminarStatus status)
    {
        if (group.ExpectedStartOf(seminar) is not { } start) return SeminarWords.When(group, seminar);
        if (status == SeminarStatus.NotHeld) return $"{new Span.Strikethrough(SeminarWords.When(group, seminar))}";
        if (status == SeminarStatus.Undated) return $"{new Span.Strikethrough(SeminarWords.When(group, seminar))} · never settled";
        Line when = $"{SeminarWords.When(group, seminar)} · {new Span.Moment(start, TimestampStyle.Relative)}";
        return seminar.Cancelled is null ? when : $"{new Span.Strikethrough(when)}";
    }

    /// <summary>"📖 Leases revisited, pp. 12–30 · 📍 Room 101": on one line if that's short, or a line for each reading.</summary>
    public static IEnumerable<Line> ReadingsAndPlace(Group group, Seminar seminar)
    {
        var readings = Readings(group, seminar).ToList();
        Line? place = (seminar.Place ?? group.Settings.Place) is { } where ? (Line)$"📍 {where}" : null;
        if (place is null) return readings;
        return readings is [var only] && Texts.Length(place.ToString()) <= ShortPlace
            ? [Joined([only, place])]
            : [.. readings, place];
    }

    /// <summary>"📖 Leases revisited, pp. 12–30", a line for each of the first few readings.</summary>
    public static IEnumerable<Line> Readings(Group group, Seminar seminar)
    {
        ImmutableArray<Line> readings = [.. ReadingWords.For(group, seminar).Select(ReadingWords.Short)];
        if (readings.IsEmpty) return [];
        var shown = Math.Min(MaxReadings, Pages.Fit(readings, RoomForReadings));
        var rest = readings.Length - shown;
        return
        [
            .. readings.Take(shown).Select(r => (Line)$"📖 {r}"),
            .. rest > 0 ? [(Line)$"📖 and {rest} more, see {new Span.Command("readings")}"] : Array.Empty<Line>(),
        ];
    }

    /// <summary>"🎤 @Ana · slides to come", "🎤 @Ana · 📎 Encodings", or "🎤 Nobody yet" where members present.</summary>
    public static IEnumerable<Line> PresentersAndSlides(Group group, Seminar seminar, SeminarStatus status)
    {
        var isToCome = status is SeminarStatus.Ahead or SeminarStatus.Undated;
        var slots = isToCome && PresenterSlots.AreUsed(group);
        var who = SeminarWords.Presenters(seminar) ?? (slots ? (Line)$"Nobody yet" : null);
        var places = slots ? PlaceWords.Of(group, seminar) : null;
        var slides = Slides(seminar);
        if (who is null) return slides is null ? [] : [slides];
        if (slides is null && isToCome && !seminar.Presenters.IsEmpty) slides = $"slides to come";
        return [$"🎤 {Joined([who, places is null ? null : (Line)$"{places}", slides])}"];
    }

    /// <summary>"💬 “Why feature stores?” (@Ben, 3 votes) · 4 more points": the most wanted one that is still to be discussed.</summary>
    /// <param name="hides">Whether its text is hidden until a reader opens it.</param>
    public static IEnumerable<Line> Points(IReadOnlyList<Point> points, bool hides)
    {
        if (points.MostWanted().OrderBy(p => p.DiscussedAt is not null).FirstOrDefault() is not { } first) return [];
        var votes = first.Votes.Count == 0 ? "" : $", {VoteRules.Say(first.Votes)}";
        var rest = (points.Count - 1) switch
        {
            0 => "",
            1 => " · 1 more point",
            var more => $" · {more} more points",
        };
        Line author = first.AuthorName is { } name ? (Line)$"{name}" : $"{first.Author}";
        Line text = $"“{Texts.Cut(Texts.OneLine(first.Text), PointShown)}”";
        return [$"💬 {(hides ? (Line)$"{new Span.Spoiler(text)}" : text)} ({author}{votes}){rest}"];
    }

    /// <summary>"📝 Notes", a line for each of the first few.</summary>
    public static IEnumerable<Line> Notes(Seminar seminar)
    {
        var notes = NotesLines.Of(seminar);
        return
        [
            .. notes.Take(MaxNotes).Select(note => (Line)$"📝 {note}"),
            .. notes.Length > MaxNotes
                ? [(Line)$"📝 and {notes.Length - MaxNotes} more, see {new Span.Command("notes")}"]
                : Array.Empty<Line>(),
        ];
    }

    /// <summary>"📎 Encodings and 2 more"; null if there are none.</summary>
    public static Line? Slides(Seminar seminar)
    {
        if (seminar.Slides.IsEmpty) return null;
        List<Line> decks =
        [
            .. seminar.Slides.Take(MaxDecks).Select(deck => (Line)$"{new Span.Link(deck.Title ?? "Slides", deck.Url)}"),
            .. seminar.Slides.Length > MaxDecks ? [(Line)$"{seminar.Slides.Length - MaxDecks} more"] : Array.Empty<Line>(),
        ];
        return $"📎 {Lists.And(decks)}";
    }

    /// <summary>"No reading, slides or points yet", in one quiet line; empty if nothing is missing.</summary>
    public static IEnumerable<Line> Missing(Group group, Seminar seminar, IReadOnlyList<Point> points, SeminarStatus status)
    {
        List<Line> missing =
        [
            .. ReadingWords.For(group, seminar).IsEmpty ? [$"reading"] : Array.Empty<Line>(),
            .. seminar.Slides.IsEmpty && (status == SeminarStatus.Held || seminar.Presenters.IsEmpty) ? [$"slides"] : Array.Empty<Line>(),
            .. status == SeminarStatus.Held && seminar.Notes.IsEmpty ? [$"notes"] : Array.Empty<Line>(),
            .. points.Count == 0 && status != SeminarStatus.Held ? [$"points"] : Array.Empty<Line>(),
        ];
        return missing.Count == 0 ? [] : [((Line)$"No {Lists.Or(missing)} yet").AsAside()];
    }

    /// <summary>The parts that aren't null, with dots between them.</summary>
    public static Line Joined(IEnumerable<Line?> parts) => parts.OfType<Line>().Aggregate((all, part) => $"{all} · {part}");
}
