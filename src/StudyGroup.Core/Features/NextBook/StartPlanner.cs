using NodaTime;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Seasons;
using StudyGroup.Core.Features.Setup;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.NextBook;

/// <summary>Plans to finish the current season and start the next with the book that a vote chose, in one go.</summary>
public sealed class StartPlanner : IPlanner
{
    /// <summary>The kind of plan.</summary>
    internal const string Name = "book-next";

    private const string Vote = "vote";
    private const string Book = "book";
    private const string Title = "title";
    private const string Author = "author";

    private readonly FinishPlanner _finish = new();

    /// <inheritdoc />
    public string Kind => Name;

    /// <summary>The plan's inputs.</summary>
    internal static Options Inputs(Group group, BookVote vote, Candidate book)
    {
        var inputs = Options.None.With(FinishPlanner.Which, group.Season).With(Vote, vote.Id.Value).With(Book, book.Id.Value)
            .With(Title, book.Title);
        return book.Author is { } author ? inputs.With(Author, author) : inputs;
    }

    /// <inheritdoc />
    public Outcome<Plan> Make(Group group, Options inputs, Instant now)
    {
        if (_finish.Make(group, inputs, now).IsRefused(out var refusal, out var finish)) return refusal;
        var (title, author) = (inputs.Text(Title)!, inputs.Text(Author));
        return SeasonRules.Begin(finish.After, title, author).IsRefused(out refusal, out var after)
            ? refusal
            : finish with
            {
                Title = $"{finish.Title} and start {title}",
                After = after,
                ConfirmLabel = "Finish and start",
                Next = [],
                Then = new Button("Plan its seminars", new ActionId(SetupCommand.Continue), ButtonStyle.Primary),
                Picks = new BookPick(new BookVoteId(inputs.Number(Vote)!.Value), new SuggestedBookId(inputs.Number(Book)!.Value), now),
            };
    }
}
