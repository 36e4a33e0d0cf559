using System.Collections.Immutable;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Wording;

/// <summary>How readings are written.</summary>
internal static class ReadingWords
{
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

    /// <summary>"Leases revisited, pp. 12–30 · K. Marsh, OSDI '24 (optional)", the title linked if there's a link.</summary>
    public static Line Of(Reading reading)
    {
        Line title = reading.Url is { } url ? (Line)$"{new Span.Link(reading.Title, url)}" : $"{reading.Title}";
        var source = string.Join(", ", new[] { reading.Authors, reading.Published }.OfType<string>());
        return $"{title}{(reading.Part is { } part ? $", {part}" : "")}{(source.Length > 0 ? $" · {source}" : "")}"
            + $"{(reading.IsOptional ? " (optional)" : "")}";
    }
}
