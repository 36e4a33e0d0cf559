using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;

namespace StudyGroup.Core.Features.NextBook;

/// <summary><c>/book suggest</c>: suggests a book to read next.</summary>
public sealed class BookSuggest(INextBooks books) : ICommand
{
    /// <inheritdoc />
    public CommandSpec Spec { get; } = new(
        "book suggest", "Suggest a book to read next",
        new OptionSpec("title", "The book's title") { Required = true, MaxLength = SuggestedBook.MaxTextLength },
        new OptionSpec("author", "Who wrote it") { MaxLength = SuggestedBook.MaxTextLength },
        new OptionSpec("link", "Where to find it: a web address, DOI or arXiv id") { MaxLength = Reading.MaxUrlLength },
        new OptionSpec("why", "Why we should read it") { MaxLength = SuggestedBook.MaxWhyLength });

    /// <inheritdoc />
    public async ValueTask<Reply> AnswerAsync(CommandCall call)
    {
        TypedSuggestion typed =
            new(call.Options.Text("title"), call.Options.Text("author"), call.Options.Text("link"), call.Options.Text("why"));
        if (SuggestionRules.Read(call, typed).IsRefused(out var refusal, out var read)) return refusal;
        var added = await books.AddAsync(call.Group.Id, list => SuggestionRules.Add(read, list));
        return added.IsRefused(out refusal, out var book)
            ? refusal
            : new Reply.Public(new Card
            {
                Title = $"A book to read next",
                Lines = BookWords.Lines(book),
                Buttons = [new Button("All suggestions", new ActionId(BookList.Action))],
            });
    }
}
