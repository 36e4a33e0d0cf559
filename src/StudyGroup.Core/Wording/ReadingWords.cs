using System.Collections.Immutable;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Wording;

/// <summary>How readings are written.</summary>
internal static class ReadingWords
{
    private const int TitleShown = 150;
    private const int TextShown = 60;
    private const int TitleNamed = 80;

    /// <summary>
    /// What to read for a seminar: its readings, or else its chapter of the group's book, so that a group that reads a book needn't enter
    /// any. Empty if neither is known.
    /// </summary>
    public static ImmutableArray<Reading> For(Group group, Seminar seminar) => seminar switch
    {
        { Readings: not [] } => seminar.Readings,
        { Chapter: { } chapter } when group.Settings.Book is { } book => [new Reading(book) { Part = chapter }],
        _ => [],
    };

    /// <summary>"Seminar 3 · Week 2", for a card that also says what to read: without the chapter if that names it.</summary>
    public static string Title(Group group, Seminar seminar) =>
        For(group, seminar).Any(r => IsSame(r.Part, seminar.Chapter) || IsSame(r.Title, seminar.Chapter))
            ? SeminarWords.Name(seminar)
            : SeminarWords.Title(seminar);

    /// <summary>"Leases revisited, pp. 12–30 · K. Marsh, OSDI '24 (optional)", the title linked if there's a link.</summary>
    public static Line Of(Reading reading)
    {
        var source = string.Join(", ", new[] { reading.Authors, reading.Published }.OfType<string>());
        return $"{Title(reading)}{(reading.Part is { } part ? $", {part}" : "")}{(source.Length > 0 ? $" · {source}" : "")}"
            + $"{(reading.IsOptional ? " (optional)" : "")}";
    }

    /// <summary>The same with long texts cut, for cards that say more than what to read.</summary>
    public static Line Short(Reading reading) => Of(reading with
    {
        Title = Texts.Cut(reading.Title, TitleShown),
        Authors = Cut(reading.Authors),
        Part = Cut(reading.Part),
        Published = Cut(reading.Published),
    });

    /// <summary>"Leases revisited, pp. 12–30", the title linked if there's a link, for a list within a sentence.</summary>
    public static Line Named(Reading reading) => Of(new Reading(Texts.Cut(reading.Title, TitleNamed))
    {
        Url = reading.Url,
        Part = Cut(reading.Part),
    });

    private static Line Title(Reading reading) =>
        reading.Url is { } url ? (Line)$"{new Span.Link(reading.Title, url)}" : $"{reading.Title}";

    private static string? Cut(string? text) => text is null ? null : Texts.Cut(text, TextShown);

    private static bool IsSame(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
