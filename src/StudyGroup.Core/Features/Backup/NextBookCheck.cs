using StudyGroup.Core.Domain;

using StudyGroup.Core.Features.Backup.Format;
namespace StudyGroup.Core.Features.Backup;

/// <summary>Checks the suggested books and votes of a file.</summary>
internal static class NextBookCheck
{
    private const int MaxVotes = 500;
    private const int MaxBallots = 1_000_000;

    /// <summary>The problems; null for what is right.</summary>
    public static IEnumerable<string?> Problems(GroupFile file)
    {
        yield return FileCheck.TooMany("suggested books", file.SuggestedBooks.Length, SuggestedBook.MaxPerGroup)
            ?? FileCheck.Once("id", file.SuggestedBooks.Select(book => book.Id), "suggested books");
        foreach (var book in file.SuggestedBooks)
        {
            yield return Book(book.Title, book.Author)
                ?? FileCheck.TooLong("the reason for a suggested book", book.Why, SuggestedBook.MaxWhyLength)
                ?? FileCheck.TooLong("the name of who suggested a book", book.ByName, Point.MaxNameLength)
                ?? (book.Url is { } url ? FileCheck.Link(url, Reading.MaxUrlLength) : null);
        }

        yield return FileCheck.TooMany("votes on books", file.BookVotes.Length, MaxVotes)
            ?? FileCheck.Once("id", file.BookVotes.Select(vote => vote.Id), "votes on books");
        foreach (var vote in file.BookVotes)
            yield return Problems(vote).FirstOrDefault(problem => problem is not null) is { } wrong ? $"in vote {vote.Id} {wrong}" : null;
    }

    private static IEnumerable<string?> Problems(BookVoteFile vote)
    {
        yield return FileCheck.TooMany("books", vote.Books.Length, BookVote.MaxCandidates)
            ?? FileCheck.TooMany("rounds", vote.Rounds.Length, BookVote.MaxCandidates)
            ?? FileCheck.Once("id", vote.Books.Select(book => book.Id), "books");
        foreach (var book in vote.Books) yield return Book(book.Title, book.Author);
        var known = vote.Books.Select(book => book.Id).ToHashSet();
        long[] named =
        [
            .. vote.Rounds.SelectMany(round => round.Counts.Select(count => count.Book).Concat(round.Eliminated)), .. vote.Tied,
            .. vote.Withdrawn, .. new[] { vote.Winner, vote.Started }.OfType<long>(),
        ];
        yield return named.All(known.Contains) ? null : "it names a book that wasn't voted on";
        yield return vote.Winner is not null && vote.Rounds.IsEmpty ? "there's a winner without a round" : null;
        yield return vote.Rounds.Any(round => round.Counts.IsEmpty) ? "a round has no books" : null;
        yield return vote.Rounds.SelectMany(round => round.Counts.Select(count => count.Votes).Append(round.Exhausted))
            .Append(vote.Ballots).All(count => count is >= 0 and <= MaxBallots)
            ? null
            : "a number of votes isn't between 0 and 1,000,000";
        yield return vote.Rounds.Index().All(round => round.Item.DecidedBy is not { } decider || (decider >= 1 && decider <= round.Index))
            ? null
            : "a tie is decided by a round that wasn't before it";
    }

    private static string? Book(string title, string? author) =>
        (string.IsNullOrWhiteSpace(title) ? "a suggested book has no title" : null)
        ?? FileCheck.TooLong("the title of a suggested book", title, SuggestedBook.MaxTextLength)
        ?? FileCheck.TooLong("the author of a suggested book", author, SuggestedBook.MaxTextLength);
}
