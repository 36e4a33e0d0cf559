using System.Collections.Immutable;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.NextBook;

/// <summary>
/// A member's ballot, which only they see: a menu for each choice so far and one for the next. A message has five rows, so the button to
/// take the vote back is there as long as the menus leave one.
/// </summary>
internal static class BallotCard
{
    /// <summary>The value that removes a choice.</summary>
    public const string None = "none";

    private static readonly string[] Places = ["first", "second", "third", "fourth", "fifth"];

    /// <summary>The card.</summary>
    /// <param name="remaining">The books that are still in it; at least two.</param>
    /// <param name="ranking">The member's choices among them.</param>
    /// <param name="saved">What was just saved, or null.</param>
    public static Card Of(
        BookVote vote, ImmutableArray<Candidate> remaining, ImmutableArray<SuggestedBookId> ranking, Line? saved = null)
    {
        var places = Math.Min(Math.Min(BookVote.MaxRanked, remaining.Length), ranking.Length + 1);
        return new Card
        {
            Title = $"Your choices",
            Lines =
            [
                .. saved is null ? Array.Empty<Line>() : [saved],
                .. ranking.IsEmpty
                    ? [$"You haven't chosen a book yet. Start with your favorite."]
                    : ranking.Select((id, place) => (Line)$"{place + 1} · {BookWords.Full(vote.Find(id)!)}"),
                ((Line)$"Each choice is saved right away, and only you can see it. You can change it until {vote.ClosesAt}.").AsAside(),
            ],
            Selects = [.. Enumerable.Range(0, places).Select(place => Menu(vote, remaining, ranking, place))],
            Buttons = ranking.IsEmpty || places == BookVote.MaxRanked
                ? []
                : [new Button("Remove my vote", new ActionId(BallotBox.Clear, $"{vote.Id}"))],
        };
    }

    /// <summary>"first", "second" and so on.</summary>
    /// <param name="place">From 0.</param>
    public static string Name(int place) => Places[place];

    private static SelectMenu.OfChoices Menu(
        BookVote vote, ImmutableArray<Candidate> remaining, ImmutableArray<SuggestedBookId> ranking, int place)
    {
        var isFilled = place < ranking.Length;
        // A menu has room for 25. Where all of them are books, the first choice can be changed but not removed here, and the others make
        // room by leaving it out.
        var books = remaining.Length == BookVote.MaxCandidates && place > 0
            ? remaining.RemoveAll(book => book.Id == ranking[0])
            : remaining;
        return new SelectMenu.OfChoices(
            new ActionId(BallotBox.Rank, $"{vote.Id}", $"{place}"),
            place == 0 ? "Your first choice" : $"Your {Name(place)} choice, if you like",
            [
                .. books.Select(book => Choice(book, ranking, place)),
                .. isFilled && books.Length < BookVote.MaxCandidates
                    ? new[] { new SelectMenu.Choice($"Remove your {Name(place)} choice", None) }
                    : [],
            ]);
    }

    private static SelectMenu.Choice Choice(Candidate book, ImmutableArray<SuggestedBookId> ranking, int place)
    {
        var ranked = ranking.IndexOf(book.Id);
        return new SelectMenu.Choice(
            ranked == place ? $"{place + 1}. {book.Title}" : book.Title, $"{book.Id}",
            ranked >= 0 && ranked != place ? $"Your {Name(ranked)} choice now" : book.Author is { } author ? $"by {author}" : null,
            IsChosen: ranked == place);
    }
}
