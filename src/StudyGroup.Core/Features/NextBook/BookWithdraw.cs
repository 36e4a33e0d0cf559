using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.NextBook;

/// <summary><c>/book withdraw</c>: takes a suggestion off the list, for whoever made it and organizers.</summary>
public sealed class BookWithdraw(INextBooks books, IBookVotes votes) : ICommand, ISuggests
{
    /// <inheritdoc />
    public CommandSpec Spec { get; } = new(
        "book withdraw", "Take your suggestion off the list",
        new OptionSpec("book", "Book; start typing to find it") { Required = true, Suggests = true, MaxLength = 100 })
    {
        IsPrivate = true,
    };

    /// <inheritdoc />
    public async ValueTask<Reply> AnswerAsync(CommandCall call)
    {
        var typed = call.Options.Text("book")!;
        if (SuggestedBookId.Read(typed) is null)
        {
            return new Refusal(
                $"No book matches “{Texts.Cut(Texts.OneLine(typed), 40)}”. "
                    + $"Pick one from the list as you type; it has the books you suggested (all books for organizers).");
        }

        if (SuggestionRules.MayWithdraw(call, books.Find(call, typed)).IsRefused(out var refusal, out var book)) return refusal;
        var changed = await books.ChangeAsync(call.Group.Id, book.Id, now =>
            SuggestionRules.MayWithdraw(call, now).IsRefused(out var no, out var old) ? no : old with { WithdrawnAt = call.Now });
        if (changed.IsRefused(out refusal, out var gone)) return refusal;
        var isVotedOn = votes.Of(call.Group.Id).Any(vote => vote.State == BookVoteState.Open && vote.Find(gone.Id) is not null);
        return new Reply.Private(new Card
        {
            Lines =
            [
                $"{BookWords.Named(gone)} is off the list.",
                .. isVotedOn ? [$"It won't count in the vote that's open, even for those who ranked it."] : Array.Empty<Line>(),
            ],
        });
    }

    /// <inheritdoc />
    public IEnumerable<Suggestion> Suggest(SuggestCall call) =>
        from book in books.Of(call.Group.Id)
        where SuggestionRules.MayWithdraw(call, book).Refusal is null
        let shown = BookWords.Plain(book.Title, book.Author)
        where shown.Contains(call.Typed.Trim(), StringComparison.OrdinalIgnoreCase)
        select new Suggestion(shown, $"{book.Id}");
}
