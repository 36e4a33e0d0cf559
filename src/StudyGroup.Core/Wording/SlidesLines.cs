using System.Collections.Immutable;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Wording;

/// <summary>How slides are listed.</summary>
internal static class SlidesLines
{
    /// <summary>Said where there are none.</summary>
    public const string None = "No slides yet";

    /// <summary>A seminar's slides with what they cover.</summary>
    public static ImmutableArray<Line> Of(Seminar seminar) =>
        seminar.Slides.IsEmpty ? [$"{None}"] : [.. seminar.Slides.SelectMany(deck => Of(seminar, deck))];

    /// <summary>One deck: its link, its topic where it is not the seminar's own, and what it covers.</summary>
    public static IEnumerable<Line> Of(Seminar seminar, SlideDeck deck)
    {
        Line link = $"{new Span.Link(deck.Title ?? $"Slides of {SeminarWords.Name(seminar)}", deck.Url)}";
        yield return deck.Topic is { } topic && topic != seminar.Topic ? $"{link}: {topic}" : link;
        if (!deck.Covers.IsEmpty) yield return $"Covers: {string.Join(", ", deck.Covers)}";
    }
}
