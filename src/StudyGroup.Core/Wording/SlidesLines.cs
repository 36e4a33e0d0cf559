using System.Collections.Immutable;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Wording;

/// <summary>The lines for slides.</summary>
internal static class SlidesLines
{
    /// <summary>The text if there are none.</summary>
    public const string None = "No slides yet";

    /// <summary>A seminar's slides and what they cover.</summary>
    public static ImmutableArray<Line> Of(Seminar seminar) =>
        seminar.Slides.IsEmpty ? [$"{None}"] : [.. seminar.Slides.SelectMany(deck => Of(seminar, deck))];

    /// <summary>A deck: its link, its topic if it differs from the seminar's, and what it covers.</summary>
    public static IEnumerable<Line> Of(Seminar seminar, SlideDeck deck)
    {
        Line link = $"{new Span.Link(deck.Title ?? $"Slides for {SeminarWords.Name(seminar)}", deck.Url)}";
        yield return deck.Topic is { } topic && topic != seminar.Topic ? $"{link}: {topic}" : link;
        if (!deck.Covers.IsEmpty) yield return $"Covers: {string.Join(", ", deck.Covers)}";
    }
}
