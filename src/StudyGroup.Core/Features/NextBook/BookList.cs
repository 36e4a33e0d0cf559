using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.NextBook;

/// <summary><c>/book list</c> and the button "All suggestions": the books that members want to read next.</summary>
public sealed class BookList(INextBooks books, IBookVotes votes) : ICommand, IAnswersButtons
{
    /// <summary>The action that shows the list. Its arguments don't matter.</summary>
    internal const string Action = "books";

    // The argument is the page.
    private const string Turn = "books-page";

    /// <inheritdoc />
    public CommandSpec Spec { get; } = new("book list", "See which books are suggested to read next") { IsPrivate = true };

    /// <inheritdoc />
    public IReadOnlyList<string> Buttons { get; } = [Action, Turn];

    /// <inheritdoc />
    public ValueTask<Reply> AnswerAsync(CommandCall call) => new(new Reply.Private(Page(call, 0)));

    /// <inheritdoc />
    public ValueTask<Reply> PressAsync(ButtonCall call) => new(call.Action.Name == Turn
        ? new Reply.Replace(Page(call, Pages.Read(call.Action[0])))
        : new Reply.Private(Page(call, 0)));

    /// <summary>The list's first page, as an answer to a button elsewhere.</summary>
    internal static Reply Shown(Call call, INextBooks books) => new Reply.Private(Page(call, 0, books.Of(call.Group.Id), null));

    private Card Page(Call call, int page) => Page(
        call, page, books.Of(call.Group.Id), votes.Of(call.Group.Id).FirstOrDefault(vote => vote.State != BookVoteState.Cancelled));

    private static Card Page(Call call, int page, IReadOnlyList<SuggestedBook> list, BookVote? vote)
    {
        if (list.Count == 0)
            return (Line)$"Nobody has suggested a book yet. Be the first, with {new Span.Command("book suggest")}.";
        return Pages.Show(
            new Card
            {
                Title = $"Books to read next",
                Lines = [$"Add yours with {new Span.Command("book suggest")}. {How(call, vote)}"],
                Buttons = vote switch
                {
                    { State: BookVoteState.Open } =>
                        [new Button("Vote", new ActionId(BallotBox.VoteInList, $"{vote.Id}"), ButtonStyle.Primary)],
                    // The result may have been deleted, or the channel may have been gone.
                    { Started: null, Result.Rounds: not [] } when call.IsOrganizer => [VoteResult.ButtonFor(vote)],
                    _ => [],
                },
            },
            [.. list.Select((book, index) => BookWords.Lines(book, index + 1))], page, to => new ActionId(Turn, $"{to}"));
    }

    private static Line How(Call call, BookVote? vote) =>
        vote is { State: BookVoteState.Open }
            ? $"A vote on {vote.Candidates.Length} books is open until {vote.ClosesAt}."
        : vote is { Started: null, Result: not null } ? $"The last vote: {VoteWords.Outcome(vote)}"
        : call.IsOrganizer ? $"To let everyone choose, open a vote with {new Span.Command("book vote")}."
        : (Line)$"Organizers open a vote when it's time to choose.";
}
