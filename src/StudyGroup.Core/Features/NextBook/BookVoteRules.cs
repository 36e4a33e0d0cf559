using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.NextBook;

/// <summary>How votes on the next book are opened, extended, closed and cancelled.</summary>
internal static class BookVoteRules
{
    /// <summary>The refusal for a vote that doesn't exist in the group.</summary>
    public static Refusal Gone { get; } = new($"I can't find that vote. See {new Span.Command("book list")}.");

    /// <summary>A new vote without an id, or why none can be opened.</summary>
    /// <param name="books">The numbers of the books in it, as typed; null for all.</param>
    public static Outcome<BookVote> Open(Call call, VotingState now, Instant closesAt, string? books)
    {
        if (now.Open is not null) return new Refusal($"There's already an open vote. See it with {new Span.Command("book vote")}.");
        if (now.Group.Settings.Channel is null)
            return new Refusal($"No channel is set yet, so I can't post a vote. Pick one with {new Span.Command("manage settings")}.");
        if (now.Books.Count < BookVote.MinCandidates)
        {
            var has = now.Books.Count == 0 ? "none" : "only one";
            return new Refusal(
                $"A vote needs at least {BookVote.MinCandidates} books, and the list has {has}. "
                    + $"Suggest more with {new Span.Command("book suggest")}.");
        }

        var chosen = now.Books;
        if (books is not null && BookNumbers.Read(books, now.Books).IsRefused(out var refusal, out chosen)) return refusal;
        if (chosen.Count < BookVote.MinCandidates)
            return new Refusal(
                $"A vote needs at least {BookVote.MinCandidates} books. Add another number, or leave out “books” to take all.");
        return CheckEnd(closesAt, call.Now, call.Now) ?? (Outcome<BookVote>)new BookVote
        {
            Id = default,
            Group = now.Group.Id,
            Candidates = [.. chosen.Take(BookVote.MaxCandidates).Select(book => new Candidate(book.Id, book.Title, book.Author))],
            OpenedBy = call.Member.Id,
            OpenedAt = call.Now,
            ClosesAt = closesAt,
        };
    }

    /// <summary>The vote with another end time, or why it can't have that.</summary>
    public static Outcome<BookVote> Move(VotingState state, Instant closesAt, Instant now)
    {
        if (IsOpen(state.Vote, now).IsRefused(out var refusal, out var vote)) return refusal;
        return CheckEnd(closesAt, vote.OpenedAt, now) ?? (Outcome<BookVote>)(vote with { ClosesAt = closesAt });
    }

    /// <summary>The vote, called off.</summary>
    public static Outcome<BookVote> Cancel(VotingState state, Instant now) =>
        IsOpen(state.Vote, now).IsRefused(out var refusal, out var vote)
            ? refusal
            : vote with { State = BookVoteState.Cancelled, EndedAt = now, Ballots = vote.Ballots.Clear() };

    /// <summary>The vote, counted: withdrawn books don't count, and the ballots are deleted.</summary>
    public static Outcome<BookVote> Close(VotingState state, Instant now)
    {
        if (state.Vote is not { } vote) return Gone;
        if (vote.State != BookVoteState.Open) return Ended(vote, now);
        var remaining = Remaining(vote, state.Books).Select(book => book.Id).ToImmutableArray();
        return vote with
        {
            State = BookVoteState.Closed,
            EndedAt = now,
            Result = InstantRunoff.Count(remaining, [.. vote.Ballots.Values]),
            Withdrawn = [.. vote.Candidates.Select(book => book.Id).Except(remaining)],
            Ballots = vote.Ballots.Clear(),
        };
    }

    /// <summary>The vote, if members can still vote.</summary>
    public static Outcome<BookVote> IsOpen(BookVote? vote, Instant now) => vote switch
    {
        null => Gone,
        { State: BookVoteState.Open } when now < vote.ClosesAt => vote,
        _ => Ended(vote, now),
    };

    /// <summary>The books in a vote that are still on the list.</summary>
    public static ImmutableArray<Candidate> Remaining(BookVote vote, IReadOnlyList<SuggestedBook> list) =>
        [.. vote.Candidates.Where(candidate => list.Any(book => book.Id == candidate.Id))];

    /// <summary>The typed end time, or why a vote can't end then.</summary>
    public static Outcome<SeminarDate.On> End(Outcome<SeminarDate> read)
    {
        if (read.IsRefused(out var refusal, out var date)) return refusal;
        return date is SeminarDate.On on
            ? on
            : new Refusal($"A vote needs a day and a time to close, such as “friday 6pm” or “in 3 days”.");
    }

    private static Refusal Ended(BookVote vote, Instant now)
    {
        if (vote.State == BookVoteState.Cancelled) return new($"That vote was cancelled.");
        var ended = new Span.Moment(vote.EndedAt ?? vote.ClosesAt, TimestampStyle.Relative);
        return vote.EndedAt is null && now >= vote.ClosesAt
            ? new($"Voting closed {ended}. The result is coming up.")
            : new($"Voting closed {ended}. Your choices up to then were counted.");
    }

    private static Refusal? CheckEnd(Instant closesAt, Instant openedAt, Instant now)
    {
        if (closesAt - now < BookVote.MinOpen)
            return new($"That's too soon: leave at least {DateWords.Length(BookVote.MinOpen)} to vote.");
        return closesAt - openedAt > BookVote.MaxOpen
            ? new($"That's too far ahead: a vote can be open for up to {BookVote.MaxOpen.Days} days.")
            : null;
    }
}
