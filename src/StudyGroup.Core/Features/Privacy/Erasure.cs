using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Privacy;

/// <summary>
/// Finds and removes mentions of a member. What the group still needs (a point that others discuss, notes, the record of a change) stays
/// without its author. What's theirs alone goes.
/// </summary>
public static partial class Erasure
{
    /// <summary>Whether a seminar names a member, as its presenter or as an author of notes.</summary>
    public static bool Names(Seminar? seminar, MemberId member) =>
        seminar is not null && (seminar.IsPresentedBy(member) || seminar.Notes.Any(note => note.By == member));

    /// <summary>The seminar without them as presenter or as author of notes.</summary>
    public static Seminar Without(Seminar seminar, MemberId member) => Names(seminar, member)
        ? seminar with
        {
            Presenters = seminar.Presenters.RemoveAll(presenter => presenter.Member == member),
            Notes = [.. seminar.Notes.Select(note => note.By == member ? note with { By = null } : note)],
        }
        : seminar;

    /// <summary>Whether a finished season names a member.</summary>
    public static bool Names(Season season, MemberId member) => season.Seminars.Any(seminar => Names(seminar, member));

    /// <summary>The finished season without them: nobody else's part in it changes.</summary>
    public static Season Without(Season season, MemberId member) =>
        season with { Seminars = [.. season.Seminars.Select(seminar => Without(seminar, member))] };

    /// <summary>Whether a point names a member, as its author or among its votes.</summary>
    public static bool Names(Point point, MemberId member) => point.Author == member || point.Votes.Has(member);

    /// <summary>The point without them; null if it was theirs and already removed.</summary>
    public static Point? Without(Point point, MemberId member) => point.Author == member && point.RemovedAt is not null ? null : point with
    {
        Author = point.Author == member ? MemberId.Erased : point.Author,
        AuthorName = point.Author == member ? null : point.AuthorName,
        Votes = point.Votes.Without(member),
    };

    /// <summary>The suggestion without them; null if it was theirs and has left the list.</summary>
    public static SuggestedBook? Without(SuggestedBook book, MemberId member) => book switch
    {
        _ when book.By != member => book,
        { IsOpen: false } => null,
        _ => book with { By = MemberId.Erased, ByName = null },
    };

    /// <summary>Whether a vote names a member, as who opened it or by a ballot.</summary>
    public static bool Names(BookVote vote, MemberId member) => vote.OpenedBy == member || vote.Ballots.ContainsKey(member);

    /// <summary>The vote without them and their ballot.</summary>
    public static BookVote Without(BookVote vote, MemberId member) => vote with
    {
        OpenedBy = vote.OpenedBy == member ? MemberId.Erased : vote.OpenedBy,
        Ballots = vote.Ballots.Remove(member),
    };

    /// <summary>Whether a change names a member, as its author or in its content.</summary>
    public static bool Names(Change change, MemberId member) => change.By == member || change.Parts.Any(part => Names(part, member));

    /// <summary>The change without them; null if nothing else changed.</summary>
    public static Change? Without(Change change, MemberId member)
    {
        ImmutableArray<Part> parts = [.. change.Parts.Select(part => Without(part, member)).Where(part => !IsEmpty(part))];
        return parts.IsEmpty ? null : change with { By = change.By == member ? MemberId.Erased : change.By, Parts = parts };
    }

    /// <summary>Whether a draft names a member, as its author or in its inputs, where any number may be an id.</summary>
    public static bool Names(Draft draft, MemberId member) =>
        draft.By == member || draft.Inputs.Values.Values.Any(value => HasNumber($"{value}", $"{member}"));

    /// <summary>Whether a post names a member.</summary>
    public static bool Names(Post post, MemberId member) => post.Subject.Names(member);

    /// <summary>The post without them; null if it was only for or about them.</summary>
    public static Post? Without(Post post, MemberId member)
    {
        if (!Names(post, member)) return post;
        return post.Subject.Without(member) is { } left ? post with { Subject = left } : null;
    }

    /// <summary>Whether a part of a change names a member.</summary>
    internal static bool Names(Part part, MemberId member) =>
        part is Part.OfSeminar seminar && (Names(seminar.Before, member) || Names(seminar.After, member));

    private static Part Without(Part part, MemberId member) => part is Part.OfSeminar seminar && Names(part, member)
        ? new Part.OfSeminar(
            seminar.Before is null ? null : Without(seminar.Before, member),
            seminar.After is null ? null : Without(seminar.After, member))
        : part;

    private static bool IsEmpty(Part part) =>
        part is Part.OfSeminar { Before: { } before, After: { } after } && Aspects.OfSeminar.All(a => a.Same(before, after));

    private static bool HasNumber(string text, string digits)
    {
        foreach (var number in Numbers().EnumerateMatches(text))
        {
            if (text.AsSpan(number.Index, number.Length).SequenceEqual(digits)) return true;
        }

        return false;
    }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Numbers();
}
