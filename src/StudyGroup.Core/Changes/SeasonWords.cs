using System.Collections.Immutable;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Changes;

/// <summary>
/// A season that was finished or opened again, in words. All its seminars and breaks go or come back with it, and so do the book and the
/// README that is followed, so none of that is said one by one.
/// </summary>
internal static class SeasonWords
{
    /// <summary>"**On Plants** (season 1): finished, 12 seminars archived".</summary>
    /// <param name="season">What happened to it.</param>
    public static Line Say(Part.OfSeason season, ImmutableArray<Part> parts)
    {
        var number = (season.IsFinished ? season.Before : season.After).Number;
        var seminars = parts.OfType<Part.OfSeminar>().Count(part => GoesAlong(season, part));
        var settings = parts.OfType<Part.OfSettings>().FirstOrDefault();
        Line name = (season.IsFinished ? settings?.Before.Book : settings?.After.Book) is { } book
            ? $"{new Span.Bold(book)} (season {number})"
            : (Line)$"{new Span.Bold($"Season {number}")}";
        var count = seminars == 1 ? "1 seminar" : $"{seminars} seminars";
        return season.IsFinished
            ? $"{name}: {new Span.Bold("finished")}, {count} archived"
            : (Line)$"{name}: {new Span.Bold("open again")}, with {count}";
    }

    /// <summary>The parts that don't go along with the season.</summary>
    public static ImmutableArray<Part> Others(Part.OfSeason season, ImmutableArray<Part> parts) =>
        [.. parts.Where(part => !GoesAlong(season, part)).Select(part => part is Part.OfSettings settings ? Rest(season, settings) : part)
            .OfType<Part>()];

    private static bool GoesAlong(Part.OfSeason season, Part part) => part switch
    {
        Part.OfSeason => true,
        Part.OfSeminar seminar => (season.IsFinished ? seminar.After : seminar.Before) is null,
        Part.OfBreak pause => (season.IsFinished ? pause.After : pause.Before) is null,
        _ => false,
    };

    // The settings without what the finished book had; null if nothing else changed.
    private static Part.OfSettings? Rest(Part.OfSeason season, Part.OfSettings settings)
    {
        var (of, next) = season.IsFinished ? (settings.Before, settings.After) : (settings.After, settings.Before);
        var without = of with { Book = null, Author = null, Readme = null };
        if (Aspects.OfSettings.Same(without, next)) return null;
        return season.IsFinished ? new(without, next) : new(next, without);
    }
}
