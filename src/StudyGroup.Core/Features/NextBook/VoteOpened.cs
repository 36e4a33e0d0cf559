using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Posts;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.NextBook;

/// <summary>Asks everyone to vote on the next book. The message is kept up to date until the vote has ended.</summary>
public sealed record VoteOpened(BookVoteId Vote) : PostSubject
{
    /// <inheritdoc />
    public override string KeyOf(GroupId group, SeminarId seminar, Instant at) => $"b.{group}.{Vote}";
}

/// <summary>Invitations to vote.</summary>
internal sealed class VoteOpenedKind : PostKind<VoteOpened>
{
    /// <inheritdoc />
    // The vote is open for longer than news lasts.
    protected override string? WhyNotWorthPosting(Group group, Post post, VoteOpened opened, Instant now) => null;

    /// <inheritdoc />
    protected override string? WhySaidAlready(Group group, Post post, VoteOpened opened, PostSources sources, Instant now) =>
        BookVoteRules.IsOpen(sources.BookVotes.Find(group.Id, opened.Vote), now).Refusal is null
            ? null
            : "The vote was over before I could post it.";

    /// <inheritdoc />
    protected override ActionId Marker(Post post, VoteOpened opened) => new(BallotBox.Vote, $"{opened.Vote}");

    /// <inheritdoc />
    protected override Card Card(Group group, Post post, VoteOpened opened, PostSources sources, Instant now)
    {
        var card = new Card { Title = $"Which book should we read next?" };
        return sources.BookVotes.Find(group.Id, opened.Vote) is not { } vote
            ? card with { Lines = [$"This vote is gone."] }
            : vote.State switch
            {
                BookVoteState.Open =>
                    Open(card, vote, sources.NextBooks.Of(group.Id), new Button("Vote", Marker(post, opened), ButtonStyle.Primary)),
                BookVoteState.Cancelled => card with
                {
                    Tone = Tone.Quiet,
                    Lines = [$"This vote was cancelled, so nothing was counted."],
                    Buttons = [All],
                },
                _ => card with
                {
                    Tone = Tone.Quiet,
                    Lines =
                    [
                        $"Voting closed {new Span.Moment(vote.EndedAt!.Value, TimestampStyle.Short)}. "
                            + $"{VoteWords.Voted(vote.Result!.Ballots)}",
                        VoteWords.Outcome(vote),
                    ],
                    Buttons = [All],
                },
            };
    }

    /// <inheritdoc />
    protected override Line Describe(Group group, Post post, VoteOpened opened) => $"vote on the next book";

    /// <inheritdoc />
    // Until it has certainly ended and its result was shown for a day.
    protected override Instant? LiveUntil(Group group, Post post, VoteOpened opened) => post.At + BookVote.MaxOpen + Duration.FromDays(1);

    private static Line[] How(int books) =>
    [
        $"Rank up to {Math.Min(BookVote.MaxRanked, books)} books with {new Span.Bold("Vote")}: "
            + $"if your first choice is out, your next one counts.",
        $"Only you see what you choose, and you can change it until voting closes.",
    ];

    private static Button All { get; } = new("All suggestions", new ActionId(BookList.Action));

    private static Card Open(Card card, BookVote vote, IReadOnlyList<SuggestedBook> list, Button button)
    {
        var remaining = BookVoteRules.Remaining(vote, list);
        var canChoose = remaining.Length >= BookVote.MinCandidates;
        return Pages.Cut(
            card with
            {
                Tone = Tone.Soon,
                Lines =
                [
                    .. canChoose ? How(remaining.Length) : [VoteWords.TooFewLeft(remaining)],
                    $"Closes {vote.ClosesAt} · {new Span.Moment(vote.ClosesAt, TimestampStyle.Relative)} · "
                        + $"{VoteWords.VotedSoFar(vote.Ballots.Count)}",
                ],
                Buttons = canChoose ? [button, All] : [All],
            },
            [.. vote.Candidates.Select(book => VoteWords.InList(book, remaining))]);
    }
}
