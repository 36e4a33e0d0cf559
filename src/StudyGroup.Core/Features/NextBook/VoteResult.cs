using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Seasons;
using StudyGroup.Core.Features.Setup;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.NextBook;

/// <summary>
/// The result of a vote, and the button that an organizer uses to start the season with the winner. If the vote was undecided, organizers
/// choose the book first.
/// </summary>
public sealed class VoteResult(
    INextBooks books, IBookVotes votes, IGroups groups, GroupChanges changes, Previews previews, SetupCommand setup)
    : IAnswersButtons, IAnswersSelects
{
    // The argument is the vote's id. Only the result's post has it.
    private const string Start = "book-start";

    // The menu of the books to choose from. The argument is the vote's id.
    private const string Choose = "book-start-with";

    /// <inheritdoc />
    public IReadOnlyList<string> Buttons { get; } = [Start];

    /// <inheritdoc />
    public IReadOnlyList<string> Selects { get; } = [Choose];

    private static Line Legend { get; } =
        $"A ballot counts for its first book that's still in. Books that are crossed out have been eliminated. "
            + $"An exhausted ballot has no books left.";

    /// <summary>The action of the button on a result.</summary>
    internal static ActionId ActionFor(BookVoteId vote) => new(Start, $"{vote}");

    /// <summary>The button that organizers use to continue after a counted vote.</summary>
    internal static Button ButtonFor(BookVote vote) => new(
        vote.Result!.Winner is not null ? "Start reading it" : vote.Result.Tied.IsEmpty ? "All suggestions" : "Choose the book",
        ActionFor(vote.Id), ButtonStyle.Primary);

    /// <summary>The result of a counted vote, as everyone sees it.</summary>
    internal static Card Card(BookVote vote)
    {
        var result = vote.Result!;
        var card = new Card
        {
            Title = $"The vote on our next book",
            Lines =
            [
                VoteWords.Outcome(vote),
                .. VoteWords.Withdrawn(vote) is { } withdrawn ? [withdrawn] : Array.Empty<Line>(),
                .. vote.Started is { } started ? [$"We're reading {BookWords.Full(vote.Find(started)!)} now."] : Array.Empty<Line>(),
                VoteWords.Voted(result.Ballots),
            ],
            Buttons = [.. vote.Started is null ? [ButtonFor(vote)] : Array.Empty<Button>()],
        };
        if (result.Ballots == 0 || result.Rounds.IsEmpty) return card;
        var counted = Pages.Cut(
            card with { Lines = [.. card.Lines, ((Line)$"How it was counted").AsHeading()] }, [.. VoteWords.Rounds(vote)]);
        return result.Rounds.Length == 1 ? counted : counted with
        {
            Lines =
            [
                .. counted.Lines,
                Legend.AsAside(),
            ],
        };
    }

    /// <inheritdoc />
    public async ValueTask<Reply> PressAsync(ButtonCall call)
    {
        if (Find(call, call.Action).IsRefused(out var refusal, out var vote)) return refusal;
        if (vote.Result!.Winner is { } winner) return await StartAsync(call, vote, winner);
        return vote.Result.Tied.IsEmpty ? BookList.Shown(call, books) : new Reply.Private(new Card
        {
            Lines = [$"Which book will you read next?"],
            Selects =
            [
                new SelectMenu.OfChoices(
                    new ActionId(Choose, $"{vote.Id}"), "Pick the book",
                    [
                        .. vote.Result.Tied.Select(id => vote.Find(id)!)
                            .Select(book => new SelectMenu.Choice(book.Title, $"{book.Id}", book.Author is { } by ? $"by {by}" : null)),
                    ]),
            ],
        });
    }

    /// <inheritdoc />
    public async ValueTask<Reply> ChooseAsync(SelectCall call)
    {
        if (Find(call, call.Action).IsRefused(out var refusal, out var vote)) return refusal;
        return call.Chosen is TextGiven { Text: var text } && SuggestedBookId.Read(text) is { } book && vote.Result!.Tied.Contains(book)
            ? await StartAsync(call, vote, book) switch
            {
                Reply.Private shown => new Reply.Replace(shown.Card),
                var other => other,
            }
            : BookVoteRules.Gone;
    }

    private async Task<Reply> StartAsync(Call call, BookVote vote, SuggestedBookId book)
    {
        if (!call.Group.Seminars.IsEmpty)
            return await previews.ShowAsync(call, StartPlanner.Name, StartPlanner.Inputs(call.Group, vote, vote.Find(book)!));
        var chosen = vote.Find(book)!;
        var changed = await groups.ChangeAsync(call.Group.Id, before =>
        {
            if (SeasonRules.Begin(before, chosen.Title, chosen.Author).IsRefused(out var no, out var after)) return no;
            var cause = new ChangeCause(before, call.Member.Id, call.Now, Reason: null, Undoes: null);
            return changes.Make(after, cause).IsRefused(out no, out var change)
                ? no
                : change with { Picks = new BookPick(vote.Id, book, call.Now) };
        });
        if (changed.IsRefused(out var refusal, out var done)) return refusal;
        var card = await setup.ContinueAsync(call with { Group = done.Group });
        return new Reply.Private(card with { Lines = [$"{BookWords.Full(chosen)} is your book now.", .. card.Lines] });
    }

    private Outcome<BookVote> Find(Call call, ActionId action)
    {
        if (!call.IsOrganizer) return Organizers.Only;
        return BookVoteId.Read(action[0]) is not { } id || votes.Find(call.Group.Id, id) is not { State: BookVoteState.Closed } vote
            ? BookVoteRules.Gone
            : vote.AlreadyStarted is { } done ? done : vote;
    }
}
