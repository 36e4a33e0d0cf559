using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Backup;

/// <summary>A suggested book in a file.</summary>
internal sealed record SuggestedBookFile
{
    public required long Id { get; init; }

    public required string Title { get; init; }

    public string? Author { get; init; }

    public string? Url { get; init; }

    public string? Why { get; init; }

    /// <summary>The member who suggested it.</summary>
    public required ulong By { get; init; }

    public string? ByName { get; init; }

    public required Instant At { get; init; }

    /// <summary>A suggestion as it's written.</summary>
    public static SuggestedBookFile Of(SuggestedBook book) => new()
    {
        Id = book.Id.Value,
        Title = book.Title,
        Author = book.Author,
        Url = book.Url,
        Why = book.Why,
        By = book.By.Value,
        ByName = book.ByName,
        At = book.At,
    };

    /// <summary>The suggestion in a group, with the file's id.</summary>
    public SuggestedBook Read(GroupId group) => new()
    {
        Id = new SuggestedBookId(Id),
        Group = group,
        Title = Title,
        Author = Author,
        Url = Url,
        Why = Why,
        By = new MemberId(By),
        ByName = ByName,
        At = At,
    };
}

/// <summary>A vote that was counted in a file. It has no ballots.</summary>
internal sealed record BookVoteFile
{
    public required long Id { get; init; }

    /// <summary>The books that were voted on.</summary>
    public required ImmutableArray<CandidateFile> Books { get; init; }

    public required ulong OpenedBy { get; init; }

    public required Instant OpenedAt { get; init; }

    public required Instant ClosesAt { get; init; }

    public required Instant EndedAt { get; init; }

    /// <summary>How many ballots were counted.</summary>
    public int Ballots { get; init; }

    public ImmutableArray<RoundFile> Rounds { get; init; } = [];

    public long? Winner { get; init; }

    public ImmutableArray<long> Tied { get; init; } = [];

    public ImmutableArray<long> Withdrawn { get; init; } = [];

    /// <summary>The book that the group began to read because of it.</summary>
    public long? Started { get; init; }

    /// <summary>A counted vote as it's written.</summary>
    public static BookVoteFile Of(BookVote vote) => new()
    {
        Id = vote.Id.Value,
        Books = [.. vote.Candidates.Select(book => new CandidateFile { Id = book.Id.Value, Title = book.Title, Author = book.Author })],
        OpenedBy = vote.OpenedBy.Value,
        OpenedAt = vote.OpenedAt,
        ClosesAt = vote.ClosesAt,
        EndedAt = vote.EndedAt!.Value,
        Ballots = vote.Result!.Ballots,
        Rounds = [.. vote.Result.Rounds.Select(RoundFile.Of)],
        Winner = vote.Result.Winner?.Value,
        Tied = [.. vote.Result.Tied.Select(book => book.Value)],
        Withdrawn = [.. vote.Withdrawn.Select(book => book.Value)],
        Started = vote.Started?.Value,
    };

    /// <summary>The vote in a group, with the file's id.</summary>
    public BookVote Read(GroupId group) => new()
    {
        Id = new BookVoteId(Id),
        Group = group,
        Candidates = [.. Books.Select(book => new Candidate(new SuggestedBookId(book.Id), book.Title, book.Author))],
        OpenedBy = new MemberId(OpenedBy),
        OpenedAt = OpenedAt,
        ClosesAt = ClosesAt,
        State = BookVoteState.Closed,
        EndedAt = EndedAt,
        Result = new Runoff(Ballots, [.. Rounds.Select(round => round.Read())], IdOf(Winner), Ids(Tied)),
        Withdrawn = Ids(Withdrawn),
        Started = IdOf(Started),
    };

    /// <summary>Books by their ids.</summary>
    public static ImmutableArray<SuggestedBookId> Ids(ImmutableArray<long> books) => [.. books.Select(id => new SuggestedBookId(id))];

    private static SuggestedBookId? IdOf(long? book) => book is { } id ? new SuggestedBookId(id) : null;
}

/// <summary>A book in a vote in a file.</summary>
internal sealed record CandidateFile
{
    public required long Id { get; init; }

    public required string Title { get; init; }

    public string? Author { get; init; }
}

/// <summary>A round of a vote in a file.</summary>
internal sealed record RoundFile
{
    public required ImmutableArray<CountFile> Counts { get; init; }

    /// <summary>How many ballots named none of the books that were left.</summary>
    public int Exhausted { get; init; }

    public ImmutableArray<long> Eliminated { get; init; } = [];

    /// <summary>The number of the earlier round that decided a tie for last place.</summary>
    public int? DecidedBy { get; init; }

    /// <summary>A round as it's written.</summary>
    public static RoundFile Of(RunoffRound round) => new()
    {
        Counts = [.. round.Counts.Select(count => new CountFile { Book = count.Book.Value, Votes = count.Votes })],
        Exhausted = round.Exhausted,
        Eliminated = [.. round.Eliminated.Select(book => book.Value)],
        DecidedBy = round.DecidedBy,
    };

    /// <summary>The round.</summary>
    public RunoffRound Read() => new(
        [.. Counts.Select(count => new RunoffCount(new SuggestedBookId(count.Book), count.Votes))], Exhausted,
        BookVoteFile.Ids(Eliminated), DecidedBy);
}

/// <summary>A book's votes in a round in a file.</summary>
internal sealed record CountFile
{
    public required long Book { get; init; }

    public required int Votes { get; init; }
}
