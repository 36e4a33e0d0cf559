using NodaTime;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain;

/// <summary>A group starts a book because of a vote. If several people try at once, only one succeeds.</summary>
/// <param name="Book">The book, one of those in the vote.</param>
/// <param name="At">When it was picked.</param>
public sealed record BookPick(BookVoteId Vote, SuggestedBookId Book, Instant At)
{
    /// <summary>The vote once the book is begun, or why it can't be.</summary>
    /// <param name="vote">The vote as it is; null if the group has none with that id.</param>
    public Outcome<BookVote> Begin(BookVote? vote) => vote switch
    {
        { AlreadyStarted: { } done } => done,
        { State: BookVoteState.Closed } when vote.Find(Book) is not null => vote with { Started = Book },
        _ => new Refusal($"I can't find that vote. See {new Span.Command("book list")}."),
    };
}
