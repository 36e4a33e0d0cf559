using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Posts;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.NextBook;

/// <summary>The result of a vote on the next book.</summary>
public sealed record VoteClosed(BookVoteId Vote) : PostSubject
{
    /// <inheritdoc />
    public override string KeyOf(GroupId group, SeminarId seminar, Instant at) => $"o.{group}.{Vote}";
}

/// <summary>Results of votes.</summary>
internal sealed class VoteClosedKind : PostKind<VoteClosed>
{
    // As long as organizers may take to start the book.
    private static readonly Duration Live = Duration.FromDays(60);

    /// <inheritdoc />
    // A result never gets stale: the group is waiting for it.
    protected override string? WhyNotWorthPosting(Group group, Post post, VoteClosed closed, Instant now) => null;

    /// <inheritdoc />
    protected override ActionId Marker(Post post, VoteClosed closed) => VoteResult.ActionFor(closed.Vote);

    /// <inheritdoc />
    protected override Card Card(Group group, Post post, VoteClosed closed, PostSources sources, Instant now) =>
        sources.BookVotes.Find(group.Id, closed.Vote) is { State: BookVoteState.Closed } vote
            ? VoteResult.Card(vote)
            : new Card { Lines = [$"This vote is gone."], Buttons = [new Button("All suggestions", Marker(post, closed))] };

    /// <inheritdoc />
    protected override Line Describe(Group group, Post post, VoteClosed closed) => $"result of the vote on the next book";

    /// <inheritdoc />
    protected override Instant? LiveUntil(Group group, Post post, VoteClosed closed) => post.At + Live;
}
