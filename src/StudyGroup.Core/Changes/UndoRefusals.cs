using System.Collections.Immutable;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Changes;

/// <summary>Why a change can't be undone on its own: what has happened to the same thing since, and who did it.</summary>
internal static class UndoRefusals
{
    /// <summary>The reason for one part of the change.</summary>
    /// <param name="later">The later changes, newest first.</param>
    /// <param name="before">Before the change; null if the change added it.</param>
    /// <param name="after">After the change; null if the change removed it.</param>
    /// <param name="now">As it is now; null if it's gone.</param>
    public static Refusal Of<T>(
        GroupSettings settings, IReadOnlyList<Change> later, Part part, Line what, ImmutableArray<Aspect<T>> aspects, T? before, T? after,
        T? now)
        where T : class
    {
        if (after is null) return new($"{what} is already back, so there's nothing to undo.");
        var others = later.Where(c => c.Parts.Any(p => IsSame(p, part))).ToList();
        if (now is null) return Since(others.FirstOrDefault(), "removed", what);
        if (before is null) return Since(others.FirstOrDefault(), "changed", what);
        var differing = aspects.First(a => !a.Same(before, after) && !a.Same(now, after));
        var name = Noun(differing.NameIn(settings));
        if (aspects.Where(a => !a.Same(before, after)).All(a => a.Same(now, before)))
        {
            return new(name.EndsWith('s')
                ? $"The {name} of {what} are already back to what they were, so there's nothing to undo."
                : (Line)$"The {name} of {what} is already back to what it was, so there's nothing to undo.");
        }

        return Since(
            others.FirstOrDefault(c => c.Parts.Any(p => IsSame(p, part) && Differs(p, differing))), "changed",
            part is Part.OfSettings ? $"the {name} in the settings" : (Line)$"the {name} of {what}");
    }

    /// <summary>The reason if the season that would be opened again isn't the last one any more.</summary>
    public static Refusal OfEarlierSeason { get; } = new(
        $"I can't undo that: another book has been finished or reopened since then. See {new Span.Command("book past")}.");

    /// <summary>The reason if the season after the one that would be opened again has begun.</summary>
    public static Refusal OfBegunSeason { get; } = new(
        $"I can't undo that: the next book already has seminars or breaks. Remove those first, then try again.");

    /// <summary>The reason if a seminar that would come back belongs to a finished season.</summary>
    public static Refusal OfFinishedBook(Seminar seminar) => new(
        $"I can't undo that: {SeminarWords.Called(seminar)} is from a book you've finished since then. "
        + $"See {new Span.Command("book past")}.");

    /// <summary>The reason if seminars were added since the season was opened again.</summary>
    public static Refusal OfFinishedAgain { get; } = new(
        $"I can't undo that: seminars have been added since then. To finish the book, use {new Span.Command("book finish")}.");

    /// <summary>The reason if a seminar that got its date later would move.</summary>
    public static Refusal OfMoved(Seminar dated) => new(
        $"I can't undo that: {SeminarWords.Called(dated)} has been given a date since then, which would change. "
            + $"Use {new Span.Command("manage settings")} instead: it asks what to do with dated seminars.");

    private static Refusal Since(Change? later, string did, Line what)
    {
        Line since = later switch
        {
            null => $"{what} has been {did} since",
            { By: { } member } => $"{member} {did} {what} since ({new Span.Moment(later.At, TimestampStyle.Relative)})",
            _ => $"the README {did} {what} since ({new Span.Moment(later.At, TimestampStyle.Relative)})",
        };
        return new($"I can't undo that: {since}. Revert that first in {new Span.Command("manage history")}.");
    }

    private static string Noun(string aspect) => aspect switch
    {
        "cancelled" => "cancellation",
        "held" => "mark as held",
        _ => aspect,
    };

    private static bool IsSame(Part one, Part other) => (one, other) switch
    {
        (Part.OfSettings, Part.OfSettings) => true,
        (Part.OfSeason, Part.OfSeason) => true,
        (Part.OfSeminar a, Part.OfSeminar b) => a.Id == b.Id,
        (Part.OfBreak a, Part.OfBreak b) => a.Id == b.Id,
        _ => false,
    };

    private static bool Differs<T>(Part part, Aspect<T> aspect)
        where T : class => part switch
        {
            Part.OfSettings { Before: T before, After: T after } => !aspect.Same(before, after),
            Part.OfSeminar { Before: T before, After: T after } => !aspect.Same(before, after),
            Part.OfBreak { Before: T before, After: T after } => !aspect.Same(before, after),
            _ => false,
        };
}
