using System.Collections.Immutable;
using StudyGroup.Core.Domain;

namespace StudyGroup.Core.Features.NextBook;

/// <summary>How choosing a book changes a member's ranking.</summary>
internal static class Ranking
{
    /// <summary>
    /// The ranking with a book at a place. A book that was ranked elsewhere changes places with the one that was there, or moves to the
    /// end; a book that's new replaces it.
    /// </summary>
    /// <param name="place">From 0; one after the last adds to the end.</param>
    public static ImmutableArray<SuggestedBookId> With(ImmutableArray<SuggestedBookId> ranking, int place, SuggestedBookId book)
    {
        var old = ranking.IndexOf(book);
        if (place >= ranking.Length) return old >= 0 ? ranking.RemoveAt(old).Add(book) : ranking.Add(book);
        var changed = ranking.SetItem(place, book);
        return old >= 0 && old != place ? changed.SetItem(old, ranking[place]) : changed;
    }

    /// <summary>The ranking without the book at a place; those after it move up.</summary>
    public static ImmutableArray<SuggestedBookId> Without(ImmutableArray<SuggestedBookId> ranking, int place) =>
        place < ranking.Length ? ranking.RemoveAt(place) : ranking;
}
