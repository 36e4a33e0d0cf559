using StudyGroup.Core.Contract;
using StudyGroup.Core.Contract.Pickers;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.NextBook;

/// <summary><c>/book vote</c>: opens a vote on the next book, or shows organizers the one that's open.</summary>
/// <param name="drafts">Holds the command while the bot asks which date is meant.</param>
public sealed class BookVoteCommand(INextBooks books, IBookVotes votes, IDrafts drafts) : ICommand, ISuggests, IAnswersButtons
{
    private const string Pick = "book-vote-when";
    private const string Books = "books";

    private readonly WhenQuestion _question = new(drafts, VoteControls.Closes);

    /// <inheritdoc />
    public CommandSpec Spec { get; } = new(
        "book vote", "Let everyone vote on the next book, or see the vote that's open",
        WhenOption.Spec("When voting closes, such as friday 6pm or in 3 days", VoteControls.Closes),
        new OptionSpec(Books, "Numbers of the books in /book list, such as 1, 3-5 (default: all)")
        {
            Suggests = true,
            MaxLength = BookNumbers.MaxLength,
        })
    {
        IsPrivate = true,
        ForOrganizers = true,
    };

    /// <inheritdoc />
    public IReadOnlyList<string> Buttons { get; } = [Pick];

    /// <inheritdoc />
    public async ValueTask<Reply> AnswerAsync(CommandCall call)
    {
        var open = votes.Of(call.Group.Id).FirstOrDefault(vote => vote.State == BookVoteState.Open);
        var typed = call.Options.Text(VoteControls.Closes);
        if (open is not null)
        {
            Line? note = typed is null ? null : (Line)$"There's already an open vote, so I didn't start another.";
            return new Reply.Private(VoteControls.Card(open, books.Of(call.Group.Id), note));
        }

        if (typed is null)
            return new Refusal($"No vote is open. To open one, fill in “{VoteControls.Closes}”, such as “friday 6pm”.");
        var read = WhenReader.Read(typed, call.Group.Settings, call.Now);
        if (read is ParsedDate.InDoubt doubt) return await _question.AskAsync(call, Pick, doubt);
        if (BookVoteRules.End(read.Sole(call.Group.Settings)).IsRefused(out var refusal, out var end)) return refusal;
        var closesAt = end.StartIn(call.Group.Settings);
        var opened = await votes.OpenAsync(
            call.Group.Id, now => BookVoteRules.Open(call, now, closesAt, call.Options.Text(Books)),
            (now, vote) => [Post.Waiting(now.Group.Id, default, new VoteOpened(vote.Id), now.Group.Settings.Channel, call.Now)]);
        return opened.IsRefused(out refusal, out var vote)
            ? refusal
            : new Reply.Private(VoteControls.Card(
                vote, books.Of(call.Group.Id), $"The vote is open, and I'm announcing it in {call.Group.Settings.Channel!.Value}."));
    }

    /// <inheritdoc />
    public ValueTask<Reply> PressAsync(ButtonCall call) => _question.PickAsync(call, this);

    /// <inheritdoc />
    public IEnumerable<Suggestion> Suggest(SuggestCall call) => call.Option == Books
        ? BookNumbers.Suggest(call.Typed, books.Of(call.Group.Id))
        : WhenOption.Suggest(call, from: null, settled: true).Where(suggestion => suggestion.Value is not ("TBA" or "coming soon"));
}
