using System.Collections.Immutable;
using System.Globalization;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.NextBook;

/// <summary>The button "Vote", and the ballot that it opens.</summary>
public sealed class BallotBox(INextBooks books, IBookVotes votes) : IAnswersButtons, IAnswersSelects
{
    /// <summary>The button on the vote's post, and on no other message. The argument is the vote's id.</summary>
    internal const string Vote = "book-ballot";

    /// <summary>The same button elsewhere.</summary>
    internal const string VoteInList = "book-ballot-list";

    /// <summary>The menu for a choice. The arguments are the vote's id and the place, from 0.</summary>
    internal const string Rank = "book-rank";

    /// <summary>The button that takes a vote back. The argument is the vote's id.</summary>
    internal const string Clear = "book-ballot-clear";

    /// <inheritdoc />
    public IReadOnlyList<string> Buttons { get; } = [Vote, VoteInList, Clear];

    /// <inheritdoc />
    public IReadOnlyList<string> Selects { get; } = [Rank];

    /// <inheritdoc />
    public async ValueTask<Reply> PressAsync(ButtonCall call)
    {
        if (call.Action.Name == Clear)
            return await SaveAsync(call, call.Action, (_, _) => ImmutableArray<SuggestedBookId>.Empty, _ => $"Your vote is removed.");
        if (BookVoteId.Read(call.Action[0]) is not { } id) return BookVoteRules.Gone;
        return May(call, votes.Find(call.Group.Id, id), books.Of(call.Group.Id)).IsRefused(out var refusal, out var ballot)
            ? refusal
            : new Reply.Private(BallotCard.Of(ballot.Vote, ballot.Remaining, ballot.Ranking));
    }

    /// <inheritdoc />
    public async ValueTask<Reply> ChooseAsync(SelectCall call)
    {
        if (!int.TryParse(call.Action[1], NumberStyles.None, CultureInfo.InvariantCulture, out var place) || place >= BookVote.MaxRanked
            || call.Chosen is not TextGiven { Text: var chosen })
            return BookVoteRules.Gone;
        if (chosen == BallotCard.None)
        {
            return await SaveAsync(
                call, call.Action, (_, ranking) => Ranking.Without(ranking, place),
                _ => $"Your {BallotCard.Name(place)} choice is removed.");
        }

        if (SuggestedBookId.Read(chosen) is not { } book) return BookVoteRules.Gone;
        return await SaveAsync(
            call, call.Action,
            (remaining, ranking) => remaining.Any(candidate => candidate.Id == book)
                ? Ranking.With(ranking, place, book)
                : new Refusal($"That book isn't in this vote any more. Open your ballot again with “Vote”."),
            saved =>
                $"Saved: {new Span.Bold(saved.Vote.Find(book)!.Title)} is your {BallotCard.Name(saved.Ranking.IndexOf(book))} choice.");
    }

    private async Task<Reply> SaveAsync(
        Call call, ActionId action, Func<ImmutableArray<Candidate>, ImmutableArray<SuggestedBookId>, RankingOutcome> rule,
        Func<Ballot, Line> say)
    {
        if (BookVoteId.Read(action[0]) is not { } id) return BookVoteRules.Gone;
        Ballot? after = null;
        var changed = await votes.ChangeAsync(
            call.Group.Id, id,
            now =>
            {
                if (May(call, now.Vote, now.Books).IsRefused(out var refusal, out var ballot)) return refusal;
                var ranked = rule(ballot.Remaining, ballot.Ranking);
                if (ranked.Refusal is { } no) return no;
                after = ballot with { Ranking = ranked.Ranking };
                var member = call.Member.Id;
                return ballot.Vote with
                {
                    Ballots = ranked.Ranking.IsEmpty
                        ? ballot.Vote.Ballots.Remove(member)
                        : ballot.Vote.Ballots.SetItem(member, ranked.Ranking),
                };
            },
            (_, _) => []);
        return changed.IsRefused(out var why, out var vote)
            ? why
            : new Reply.Replace(BallotCard.Of(vote, after!.Remaining, after.Ranking, say(after)));
    }

    private static Outcome<Ballot> May(Call call, BookVote? found, IReadOnlyList<SuggestedBook> list)
    {
        if (BookVoteRules.IsOpen(found, call.Now).IsRefused(out var refusal, out var vote)) return refusal;
        var remaining = BookVoteRules.Remaining(vote, list);
        if (remaining.IsEmpty) return new Refusal($"All books in this vote were withdrawn, so there's nothing to choose from.");
        if (remaining.Length < BookVote.MinCandidates)
            return new Refusal($"Only {BookWords.Full(remaining[0])} is left in this vote, so there's nothing to choose from.");
        ImmutableArray<SuggestedBookId> ranking =
            [.. vote.Ballots.GetValueOrDefault(call.Member.Id, []).Where(id => remaining.Any(book => book.Id == id))];
        return new Ballot(vote, remaining, ranking);
    }

    private sealed record Ballot(BookVote Vote, ImmutableArray<Candidate> Remaining, ImmutableArray<SuggestedBookId> Ranking);

    private readonly record struct RankingOutcome(ImmutableArray<SuggestedBookId> Ranking, Refusal? Refusal)
    {
        public static implicit operator RankingOutcome(ImmutableArray<SuggestedBookId> ranking) => new(ranking, null);

        public static implicit operator RankingOutcome(Refusal refusal) => new([], refusal);
    }
}
