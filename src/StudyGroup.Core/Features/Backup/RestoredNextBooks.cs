using System.Collections.Immutable;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Backup.Format;
using StudyGroup.Core.Text;
namespace StudyGroup.Core.Features.Backup;

/// <summary>Finds suggested books and votes in a file that are missing or different now. Nothing is ever removed.</summary>
internal static class RestoredNextBooks
{
    /// <summary>What needs restoring: with its id to replace what's there, without one to be added.</summary>
    public static (ImmutableArray<SuggestedBook> Books, ImmutableArray<BookVote> Votes) Find(
        Group group, GroupFile file, bool isOfHere, INextBooks books, IBookVotes votes)
    {
        var list = books.Of(group.Id);
        var room = SuggestedBook.MaxPerGroup - list.Count;
        List<SuggestedBook> put = [];
        foreach (var written in file.SuggestedBooks.Select(book => book.Read(group.Id)))
        {
            var known = isOfHere && books.Find(group.Id, written.Id) is { } byId && byId.At == written.At ? byId : null;
            var isThere = known is { IsOpen: true } ? known == written : list.Any(book => book.Title == written.Title);
            if (isThere || (known is not { IsOpen: true } && room-- <= 0)) continue;
            put.Add(known is null ? written with { Id = default } : written);
        }

        // A counted vote never changes, except that its book is begun.
        var there = votes.Of(group.Id).Select(vote => vote.OpenedAt).ToHashSet();
        return (
            [.. put],
            [.. file.BookVotes.Where(vote => !there.Contains(vote.OpenedAt)).Select(vote => vote.Read(group.Id) with { Id = default })]);
    }

    /// <summary>A line for each kind of thing that's restored.</summary>
    public static IEnumerable<Line> Say(Restored restored)
    {
        if (!restored.NextBooks.IsEmpty) yield return $"{Count(restored.NextBooks.Length, "suggested book")} restored";
        if (!restored.BookVotes.IsEmpty) yield return $"{Count(restored.BookVotes.Length, "vote")} on books restored";
    }

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
