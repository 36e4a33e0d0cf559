using System.Collections.Immutable;
using StudyGroup.Core.Domain;

namespace StudyGroup.Core.Features.NextBook;

/// <summary>Counts ranked ballots by instant runoff.</summary>
public static class InstantRunoff
{
    /// <summary>
    /// In each round a ballot counts for its first book that's still in. A book with more than half of the ballots that still count wins;
    /// otherwise the book with the fewest votes is eliminated. If several have the fewest, the latest earlier round in which their votes
    /// differ decides; if there's none, all of them are eliminated. If that would leave no book, nobody wins and they're tied. A book
    /// that's alone wins.
    /// </summary>
    /// <param name="candidates">The books, each once. Those with equally many votes are listed in this order.</param>
    /// <param name="ballots">The ballots, first choice first. They may name other books, which don't count. Their order doesn't
    /// matter.</param>
    public static Runoff Count(ImmutableArray<SuggestedBookId> candidates, IReadOnlyCollection<ImmutableArray<SuggestedBookId>> ballots)
    {
        List<RunoffRound> rounds = [];
        var remaining = candidates;
        while (!remaining.IsEmpty)
        {
            var votes = VotesOf(remaining, ballots);
            var counted = votes.Values.Sum();
            RunoffCount[] counts =
                [.. remaining.Select(book => new RunoffCount(book, votes[book])).OrderByDescending(count => count.Votes)];
            var best = counts[0];
            if (counts.Length == 1 || best.Votes * 2 > counted)
            {
                rounds.Add(new RunoffRound([.. counts], ballots.Count - counted, [], null));
                return new Runoff(ballots.Count, [.. rounds], best.Book, []);
            }

            var (lowest, decidedBy) = Lowest(counts, rounds);
            rounds.Add(new RunoffRound([.. counts], ballots.Count - counted, lowest, decidedBy));
            if (lowest.Length == remaining.Length) return new Runoff(ballots.Count, [.. rounds], null, lowest);
            remaining = remaining.RemoveRange(lowest);
        }

        return new Runoff(ballots.Count, [], null, []);
    }

    private static Dictionary<SuggestedBookId, int> VotesOf(
        ImmutableArray<SuggestedBookId> remaining, IReadOnlyCollection<ImmutableArray<SuggestedBookId>> ballots)
    {
        var votes = remaining.ToDictionary(book => book, _ => 0);
        foreach (var ballot in ballots)
        {
            foreach (var book in ballot.Where(votes.ContainsKey).Take(1)) votes[book]++;
        }

        return votes;
    }

    private static (ImmutableArray<SuggestedBookId> Books, int? DecidedBy) Lowest(RunoffCount[] counts, List<RunoffRound> earlier)
    {
        var tied = Fewest(counts);
        int? decidedBy = null;
        for (var i = earlier.Count - 1; i >= 0 && tied.Length > 1; i--)
        {
            var fewer = Fewest([.. earlier[i].Counts.Where(count => tied.Contains(count.Book))]);
            if (fewer.Length < tied.Length) (tied, decidedBy) = (fewer, i + 1);
        }

        return (tied, decidedBy);
    }

    private static ImmutableArray<SuggestedBookId> Fewest(RunoffCount[] counts)
    {
        var fewest = counts.Min(count => count.Votes);
        return [.. counts.Where(count => count.Votes == fewest).Select(count => count.Book)];
    }
}
