using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.NextBook;

/// <summary>Counts a vote when it's over, and posts the result.</summary>
public sealed class VoteClosing(IBookVotes votes)
{
    /// <summary>Counts a group's votes that are over.</summary>
    public async Task CloseDueAsync(GroupId group, Instant now)
    {
        foreach (var vote in votes.Of(group).Where(vote => IsDue(vote, now)).ToList())
            await CloseAsync(group, vote.Id, state => state.Vote is { } newest && IsDue(newest, now), now);
    }

    /// <summary>Counts a vote now. Whether it's still open, and may be closed, is checked inside the write.</summary>
    public Task<Outcome<BookVote>> CloseAsync(GroupId group, BookVoteId id, Func<VotingState, bool> may, Instant now) => votes.ChangeAsync(
        group, id, state => may(state) ? BookVoteRules.Close(state, now) : BookVoteRules.Gone,
        (state, vote) => state.Group.Settings.Channel is { } channel
            ? [Post.Waiting(group, default, new VoteClosed(vote.Id), channel, now)]
            : []);

    private static bool IsDue(BookVote vote, Instant now) => vote.State == BookVoteState.Open && vote.ClosesAt <= now;
}
