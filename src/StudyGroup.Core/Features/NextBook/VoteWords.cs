using System.Collections.Immutable;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.NextBook;

/// <summary>How votes and their results are worded.</summary>
internal static class VoteWords
{
    private const int MaxNamed = 5;
    private const int TitleShown = 40;
    private const int MaxWithoutVotes = 3;

    /// <summary>"3 people have voted", for an open vote.</summary>
    public static Line VotedSoFar(int ballots) => ballots switch
    {
        0 => $"nobody has voted yet",
        1 => $"1 person has voted",
        _ => (Line)$"{ballots:N0} people have voted",
    };

    /// <summary>"3 people voted.", for one that was counted.</summary>
    public static Line Voted(int ballots) => ballots switch
    {
        0 => $"Nobody voted.",
        1 => $"1 person voted.",
        _ => (Line)$"{ballots:N0} people voted.",
    };

    /// <summary>Why there's nothing to choose in an open vote.</summary>
    public static Line TooFewLeft(ImmutableArray<Candidate> remaining) => remaining.IsEmpty
        ? $"All its books were withdrawn, so there's nothing to choose from."
        : (Line)$"Only {BookWords.Full(remaining[0])} is left, because the others were withdrawn. There's nothing to choose from.";

    /// <summary>How a counted vote ended.</summary>
    public static Line Outcome(BookVote vote)
    {
        var result = vote.Result!;
        if (result.Winner is { } winner)
        {
            var last = result.Rounds[^1];
            var book = BookWords.Full(vote.Find(winner)!);
            if (last.Counts.Length == 1 && result.Rounds.Length == 1)
                return $"{book} is the only book left, because the others were withdrawn.";
            var counted = result.Ballots - last.Exhausted;
            return $"{book} won with {last.Counts[0].Votes:N0} of {counted:N0} {(counted == 1 ? "vote" : "votes")}"
                + $"{(result.Rounds.Length == 1 ? "" : $" in round {result.Rounds.Length}")}.";
        }

        if (result.Tied.IsEmpty) return $"All its books were withdrawn, so there's nothing to count.";
        if (result.Ballots == 0) return $"Without votes there's no winner, so the organizers choose.";
        return result.Tied.Length > MaxNamed
            ? $"It's a tie between {result.Tied.Length} books, so the organizers choose."
            : (Line)(
                $"It's a tie between {Lists.And([.. result.Tied.Select(id => BookWords.Full(vote.Find(id)!))])}, "
                    + $"so the organizers choose.");
    }

    /// <summary>A line for each round: the books with their votes, those who go struck through, and the exhausted ballots.</summary>
    public static IEnumerable<Line> Rounds(BookVote vote) => vote.Result!.Rounds.Select((round, index) =>
    {
        var isLast = index == vote.Result.Rounds.Length - 1;
        var (some, none) = (round.Counts.Where(count => count.Votes > 0).ToList(), round.Counts.Where(count => count.Votes == 0).ToList());
        Line[] said =
        [
            .. some.Select(Said),
            .. none.Count <= MaxWithoutVotes ? none.Select(Said) : [$"{new Span.Strikethrough($"{none.Count} books without votes")}"],
            .. round.Exhausted == 0 ? Array.Empty<Line>()
                : [round.Exhausted == 1 ? (Line)$"1 ballot exhausted" : $"{round.Exhausted:N0} ballots exhausted"],
            .. round.DecidedBy is { } earlier ? [(Line)$"a tie for last, decided by round {earlier}"] : Array.Empty<Line>(),
        ];
        return said.Skip(1).Aggregate((Line)$"{new Span.Bold($"Round {index + 1}")}: {said[0]}", (sofar, next) => $"{sofar} · {next}");

        Line Said(RunoffCount count)
        {
            var text = $"{Texts.Cut(vote.Find(count.Book)!.Title, TitleShown)} {count.Votes}";
            return round.Eliminated.Contains(count.Book) ? $"{new Span.Strikethrough(text)}"
                : isLast && count.Book == vote.Result.Winner ? (Line)$"{new Span.Bold(text)}"
                : $"{text}";
        }
    });

    /// <summary>A book in the list of an open vote, struck through if it was withdrawn.</summary>
    public static Line InList(Candidate book, ImmutableArray<Candidate> remaining) => remaining.Contains(book)
        ? BookWords.Full(book)
        : $"{new Span.Strikethrough(BookWords.Full(book))} (withdrawn)";

    /// <summary>The books that were withdrawn while the vote was open; null if none were.</summary>
    public static Line? Withdrawn(BookVote vote) => vote.Withdrawn.IsEmpty
        ? null
        : (Line)(
            $"Withdrawn during the vote, so not counted: "
                + $"{Lists.And([.. vote.Withdrawn.Select(id => BookWords.Full(vote.Find(id)!))])}.");
}
