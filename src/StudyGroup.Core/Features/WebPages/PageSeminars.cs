using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Points;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.WebPages;

/// <summary>What a group's page says about a seminar.</summary>
internal static class PageSeminars
{
    /// <summary>The next one.</summary>
    public static PageItem Next(Group group, Seminar seminar)
    {
        var when = SeminarWords.When(group, seminar);
        var far = group.ExpectedStartOf(seminar) is { } start ? (Line)$" · {new Span.Moment(start, TimestampStyle.Relative)}" : $"";
        return Of(seminar, [$"{when}{far}", $"{SeminarWords.Title(seminar)}"], "To read", Place(seminar.Place ?? group.Settings.Place));
    }

    /// <summary>One that follows.</summary>
    public static PageItem Ahead(Group group, Seminar seminar, Instant now)
    {
        var when = SeminarWords.When(group, seminar);
        var isLapsed = seminar.Date is SeminarDate.Tentative && Schedule.StatusOf(group, seminar, now) == SeminarStatus.Undated;
        if (isLapsed) when = $"{new Span.Strikethrough(when)} · never settled";
        return Of(seminar, [$"{when} · {SeminarWords.Title(seminar)}"], "To read", Place(seminar.Place));
    }

    /// <summary>One that's over: its recap.</summary>
    public static PageItem Past(PublishedGroup published, Seminar seminar, IReadOnlyList<Point> points) => Of(
        seminar,
        [
            seminar.Date is SeminarDate.On
                ? $"{SeminarWords.When(published.Group, seminar)} · {SeminarWords.Title(seminar)}"
                : (Line)$"{SeminarWords.Title(seminar)}",
        ],
        "Read",
        [],
        [
            .. Part("Discussed", Points(published, points.Where(point => point.DiscussedAt is not null))),
            .. Part("Left to discuss", Points(published, points.Where(point => point.DiscussedAt is null))),
        ]);

    // The chapter of the book that the page is about stands with the number; only what else there is to read is listed.
    private static PageItem.OfSeminar Of(
        Seminar seminar, ImmutableArray<Line> about, string toRead, IEnumerable<PagePart> where, params ImmutableArray<PagePart> more) =>
        new(
            seminar.Cancelled is null ? $"{seminar.Topic}" : (Line)$"{new Span.Strikethrough(seminar.Topic)}",
            [.. about, .. Cancelled(seminar)])
        {
            IsCancelled = seminar.Cancelled is not null,
            Parts =
            [
                .. where,
                .. Part(toRead, seminar.Readings.Select(ReadingWords.Of)),
                .. Part(SeminarWords.PresentersHeading(seminar), Presenters(seminar)),
                .. Part("Slides", seminar.Slides.Select(deck => Slides(seminar, deck))),
                .. Part("Notes", seminar.Notes.Select(NotesLines.Full)),
                .. more,
            ],
        };

    private static IEnumerable<Line> Cancelled(Seminar seminar) => seminar.Cancelled switch
    {
        null => [],
        { Reason: { } reason } => [$"{new Span.Bold("Cancelled")}: {reason}"],
        _ => [$"{new Span.Bold("Cancelled")}"],
    };

    private static IEnumerable<PagePart> Place(string? place)
    {
        if (place is null) return [];
        var isLink = Uri.TryCreate(place, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
        return Part("Where", [isLink ? $"{new Span.Link(place, place)}" : (Line)$"{place}"]);
    }

    // Mentions mean nothing outside of Discord.
    private static IEnumerable<Line> Presenters(Seminar seminar)
    {
        Line[] names = [.. PresenterNames.Of(seminar, nameOf: null).Select(name => (Line)$"{name}")];
        return (seminar.Team, names) switch
        {
            (null, []) => [],
            (null, _) => [Lists.And(names)],
            ({ } team, []) => [$"{team}"],
            ({ } team, _) => [$"{team}: {Lists.And(names)}"],
        };
    }

    private static Line Slides(Seminar seminar, SlideDeck deck) =>
        SlidesLines.Of(seminar, deck).Aggregate((first, second) => $"{first}\n{second}");

    private static IEnumerable<Line> Points(PublishedGroup published, IEnumerable<Point> points) => points.MostWanted().Select(point =>
        published.ShowsNames && point.AuthorName is { } name ? (Line)$"{point.Text} ({name})" : $"{point.Text}");

    private static IEnumerable<PagePart> Part(string heading, IEnumerable<Line> lines) =>
        lines.ToImmutableArray() is { IsEmpty: false } some ? [new PagePart(heading, some)] : [];
}
