using System.Collections.Immutable;
using CsCheck;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.NextBook;
using Xunit;

namespace StudyGroup.Core.Tests.Features.NextBook;

public sealed class InstantRunoffTests
{
    // Few books and ballots, so that ties are common.
    private static readonly Gen<(ImmutableArray<SuggestedBookId> Books, ImmutableArray<SuggestedBookId>[] Ballots)> OfVote =
        Gen.Int[0, 6].SelectMany(books => Gen.Select(
            Gen.Const(Ids(Enumerable.Range(1, books))), Gen.Int[1, 7].Array[0, 5].Select(Ids).Array[0, 12]));

    [Fact]
    public void Majority_of_first_choices_wins_in_the_first_round() =>
        Check("A 3 B 1 C 1 → A", "ABC", "A", "A", "AB", "B", "CA");

    [Fact]
    public void Ballots_of_the_book_that_goes_count_for_their_next_choice() =>
        Check("A 3 C 3 B 1 -B | A 4 C 3 → A", "ABC", "A", "A", "A", "BA", "CB", "CB", "CB");

    [Fact]
    public void Book_with_the_fewest_votes_goes() =>
        Check("A 3 B 3 C 1 -C | B 4 A 3 → B", "ABC", "A", "A", "A", "B", "BA", "CB", "DB");

    [Fact]
    public void Ballot_is_exhausted_once_none_of_its_books_is_left_and_then_does_not_count_for_the_majority() =>
        Check("A 3 B 2 C 1 -C | A 3 B 2 ·1 → A", "ABC", "A", "A", "A", "B", "B", "C");

    [Fact]
    public void Ties_for_the_fewest_go_by_the_previous_round() =>
        Check("A 4 B 3 C 2 D 1 -D | A 4 B 3 C 3 -C(1) | B 6 A 4 → B", "ABCD", "A", "A", "A", "A", "B", "B", "B", "CB", "CB", "DCB");

    [Fact]
    public void Ties_go_by_the_latest_earlier_round_in_which_the_votes_differ() => Check(
        "A 6 B 3 C 2 F 2 D 1 E 1 -DE | A 6 C 4 B 3 F 2 -F | A 6 B 4 C 4 ·1 -B(2) | A 6 C 4 ·5 → A",
        "ABCDEF", "A", "A", "A", "A", "A", "A", "B", "B", "B", "C", "C", "DC", "EC", "FB", "F");

    [Fact]
    public void Books_that_are_tied_in_every_round_are_eliminated_together() =>
        Check("A 3 B 1 C 1 D 1 -BCD | A 3 ·3 → A", "ABCD", "A", "A", "A", "B", "C", "D");

    [Fact]
    public void Perfect_tie_has_no_winner() => Check("A 2 B 2 -AB → ?AB", "AB", "A", "AB", "B", "BA");

    [Fact]
    public void Organizers_choose_among_all_books_if_there_are_no_ballots() => Check("A 0 B 0 C 0 -ABC → ?ABC", "ABC");

    [Fact]
    public void Single_ballot_decides() => Check("B 1 A 0 → B", "AB", "BA");

    [Fact]
    public void Book_without_others_wins_even_without_votes() => Check("A 0 ·1 → A", "A", "B");

    [Fact]
    public void Vote_without_books_is_not_counted() => Check("→ ?", "", "A");

    [Fact]
    public void Order_of_ballots_never_matters() =>
        OfVote.SelectMany(vote => Gen.Shuffle(vote.Ballots).Select(shuffled => (vote.Books, vote.Ballots, Shuffled: shuffled)))
            .Sample(vote => Assert.Equal(
                Say(InstantRunoff.Count(vote.Books, vote.Ballots)), Say(InstantRunoff.Count(vote.Books, vote.Shuffled))));

    [Fact]
    public void Order_of_books_never_decides() => OfVote.Sample(vote =>
    {
        var (one, other) = (InstantRunoff.Count(vote.Books, vote.Ballots), InstantRunoff.Count([.. vote.Books.Reverse()], vote.Ballots));
        Assert.Equal((one.Winner, one.Rounds.Length), (other.Winner, other.Rounds.Length));
        Assert.Equal(one.Tied.Select(book => book.Value).Order(), other.Tied.Select(book => book.Value).Order());
    });

    [Fact]
    public void Winner_has_more_than_half_of_the_ballots_that_still_count_unless_it_is_the_only_book() => OfVote.Sample(vote =>
    {
        var runoff = InstantRunoff.Count(vote.Books, vote.Ballots);
        if (runoff.Winner is not { } winner)
        {
            Assert.Equal(runoff.Tied, runoff.Rounds.IsEmpty ? [] : runoff.Rounds[^1].Eliminated);
            return;
        }

        var last = runoff.Rounds[^1];
        Assert.Equal(winner, last.Counts[0].Book);
        Assert.True(vote.Books.Length == 1 || last.Counts[0].Votes * 2 > runoff.Ballots - last.Exhausted);
        Assert.Empty(runoff.Tied);
    });

    [Fact]
    public void Every_round_adds_up() => OfVote.Sample(vote =>
    {
        var runoff = InstantRunoff.Count(vote.Books, vote.Ballots);
        Assert.Equal(vote.Ballots.Length, runoff.Ballots);
        Assert.All(runoff.Rounds, round => Assert.Equal(runoff.Ballots, round.Counts.Sum(count => count.Votes) + round.Exhausted));
        foreach (var (round, next) in runoff.Rounds.Zip(runoff.Rounds.Skip(1)))
        {
            Assert.NotEmpty(round.Eliminated);
            Assert.Equal(
                round.Counts.Select(count => count.Book).Except(round.Eliminated).Select(book => book.Value).Order(),
                next.Counts.Select(count => count.Book.Value).Order());
            Assert.True(next.Exhausted >= round.Exhausted);
        }
    });

    [Fact]
    public void Runoff_agrees_with_another_way_of_counting() => OfVote.Sample(vote => Assert.Equal(
        NaiveRunoff.Count([.. vote.Books.Select(book => book.Value)], [.. vote.Ballots.Select(b => b.Select(id => id.Value).ToList())]),
        Say(InstantRunoff.Count(vote.Books, vote.Ballots))));

    private static ImmutableArray<SuggestedBookId> Ids(IEnumerable<int> ids) => [.. ids.Select(id => new SuggestedBookId(id))];

    private static ImmutableArray<SuggestedBookId> Ids(string letters) => Ids(letters.Select(letter => letter - 'A' + 1));

    private static void Check(string expected, string books, params string[] ballots) =>
        Assert.Equal(expected, Say(InstantRunoff.Count(Ids(books), [.. ballots.Select(Ids)])));

    // "A 3 B 2 C 1 -C | A 3 B 2 ·1 → A": each round's votes, exhausted ballots and who goes, then the winner or those who are tied.
    private static string Say(Runoff runoff)
    {
        var rounds = string.Join(" | ", runoff.Rounds.Select((round, i) =>
            string.Join(' ', round.Counts.Select(count => $"{Letter(count.Book)} {count.Votes}"))
            + (round.Exhausted == 0 ? "" : $" ·{round.Exhausted}")
            + (round.Eliminated.IsEmpty ? "" : $" -{string.Concat(round.Eliminated.Select(Letter).Order())}")
            + (round.DecidedBy is { } decider ? $"({decider})" : "")));
        var end = runoff.Winner is { } winner ? Letter(winner) : $"?{string.Concat(runoff.Tied.Select(Letter).Order())}";
        return rounds.Length == 0 ? $"→ {end}" : $"{rounds} → {end}";
    }

    private static string Letter(SuggestedBookId book) => $"{(char)('A' + book.Value - 1)}";
}
