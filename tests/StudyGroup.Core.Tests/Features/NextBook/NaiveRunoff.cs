namespace StudyGroup.Core.Tests.Features.NextBook;

/// <summary>An instant runoff as people count it by hand, for comparison: piles of ballots that move from round to round.</summary>
internal static class NaiveRunoff
{
    /// <summary>The rounds and the end as <see cref="InstantRunoffTests"/> writes them.</summary>
    public static string Count(List<long> books, List<List<long>> ballots)
    {
        if (books.Count == 0) return "→ ?";
        List<Dictionary<long, int>> rounds = [];
        List<string> said = [];
        while (true)
        {
            var piles = books.ToDictionary(book => book, _ => new List<List<long>>());
            List<List<long>> aside = [];
            foreach (var ballot in ballots) (ballot.Any(books.Contains) ? piles[ballot.First(books.Contains)] : aside).Add(ballot);
            var votes = piles.ToDictionary(pile => pile.Key, pile => pile.Value.Count);
            var line = string.Join(' ', books.OrderBy(book => -votes[book]).Select(book => $"{Letter(book)} {votes[book]}"))
                + (aside.Count > 0 ? $" ·{aside.Count}" : "");
            var rest = ballots.Count - aside.Count;
            if (books.Count == 1 || votes.Any(pile => pile.Value > rest - pile.Value))
            {
                said.Add(line);
                return $"{string.Join(" | ", said)} → {Letter(votes.MaxBy(pile => pile.Value).Key)}";
            }

            rounds.Add(votes);
            List<long> going = [.. books];
            var decider = "";
            for (var round = rounds.Count; round >= 1; round--)
            {
                var least = going.Min(book => rounds[round - 1][book]);
                var left = going.FindAll(book => rounds[round - 1][book] == least);
                if (left.Count < going.Count && round < rounds.Count) decider = $"({round})";
                going = left;
                if (going.Count == 1) break;
            }

            var names = string.Concat(going.Order().Select(Letter));
            said.Add($"{line} -{names}{decider}");
            if (going.Count == books.Count) return $"{string.Join(" | ", said)} → ?{names}";
            books = books.FindAll(book => !going.Contains(book));
        }
    }

    private static string Letter(long book) => $"{(char)('A' + book - 1)}";
}
