using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain;

/// <summary>A vote's id, unique across all groups. Knowing it grants no access.</summary>
/// <param name="Value">1 and up, in the order votes were opened.</param>
public readonly record struct BookVoteId(long Value)
{
    /// <summary>The id in decimal.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Parses an id that someone sent; null if it isn't one.</summary>
    public static BookVoteId? Read(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? new BookVoteId(value) : null;
}

/// <summary>A book in a vote, as it was when the vote was opened.</summary>
/// <param name="Id">The id of its suggestion.</param>
/// <param name="Author">Who wrote it, or null.</param>
public sealed record Candidate(SuggestedBookId Id, string Title, string? Author);

/// <summary>A ranked-choice vote on the next book.</summary>
public sealed record BookVote
{
    /// <summary>The minimum number of books in a vote.</summary>
    public const int MinCandidates = 2;

    /// <summary>The maximum number of books in a vote: as many as a select menu has room for.</summary>
    public const int MaxCandidates = 25;

    /// <summary>How many books a member can rank: as many as a message has room for select menus.</summary>
    public const int MaxRanked = 5;

    /// <summary>The minimum time for which a vote is open.</summary>
    public static readonly Duration MinOpen = Duration.FromMinutes(5);

    /// <summary>The maximum time for which a vote is open.</summary>
    public static readonly Duration MaxOpen = Duration.FromDays(60);

    /// <summary>The id.</summary>
    public required BookVoteId Id { get; init; }

    /// <summary>The group.</summary>
    public required GroupId Group { get; init; }

    /// <summary>The books, in the order in which they're listed.</summary>
    public required ImmutableArray<Candidate> Candidates { get; init; }

    /// <summary>The organizer who opened it.</summary>
    public required MemberId OpenedBy { get; init; }

    /// <summary>When it was opened.</summary>
    public required Instant OpenedAt { get; init; }

    /// <summary>When it closes, or was to close.</summary>
    public required Instant ClosesAt { get; init; }

    /// <summary>How far it has got.</summary>
    public BookVoteState State { get; init; }

    /// <summary>
    /// The members' choices while it's open: 1 to <see cref="MaxRanked"/> different books each, the first choice first. Once they're
    /// counted, or the vote is cancelled, they're deleted.
    /// </summary>
    public ImmutableDictionary<MemberId, ImmutableArray<SuggestedBookId>> Ballots { get; init; } =
        ImmutableDictionary<MemberId, ImmutableArray<SuggestedBookId>>.Empty;

    /// <summary>When it was closed or cancelled; null while it's open.</summary>
    public Instant? EndedAt { get; init; }

    /// <summary>How it ended; null unless it was closed.</summary>
    public Runoff? Result { get; init; }

    /// <summary>The books that had been withdrawn by the time it was closed, and so weren't counted.</summary>
    public ImmutableArray<SuggestedBookId> Withdrawn { get; init; } = [];

    /// <summary>The book that the group began to read because of this vote; null as long as it hasn't.</summary>
    public SuggestedBookId? Started { get; init; }

    /// <summary>The answer to those who want to begin the book of a vote that somebody else began; null if nobody has.</summary>
    public Refusal? AlreadyStarted => Started is { } book && Find(book) is { } begun
        ? new Refusal(
            $"That's done already: your book is {new Span.Bold(begun.Title)} now. Plan its seminars with {new Span.Command("setup")}.")
        : null;

    /// <summary>The candidate with an id, or null.</summary>
    public Candidate? Find(SuggestedBookId id) => Candidates.FirstOrDefault(candidate => candidate.Id == id);
}

/// <summary>How far a vote has got.</summary>
public enum BookVoteState
{
    /// <summary>Members can vote.</summary>
    Open,

    /// <summary>It was counted.</summary>
    Closed,

    /// <summary>It was called off, and nothing was counted.</summary>
    Cancelled,
}
