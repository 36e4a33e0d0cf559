using System.Collections.Immutable;

namespace StudyGroup.Core.Domain;

/// <summary>The result of an instant runoff.</summary>
/// <param name="Ballots">How many ballots were counted.</param>
/// <param name="Rounds">The rounds; none if there were no books.</param>
/// <param name="Winner">The winner; null if the organizers have to choose.</param>
/// <param name="Tied">The books to choose from if there's no winner.</param>
public sealed record Runoff(
    int Ballots, ImmutableArray<RunoffRound> Rounds, SuggestedBookId? Winner, ImmutableArray<SuggestedBookId> Tied);

/// <summary>A round of an instant runoff.</summary>
/// <param name="Counts">The books that are still in it with their votes, most first.</param>
/// <param name="Exhausted">How many ballots name none of them.</param>
/// <param name="Eliminated">The books that go after this round; none after the last, unless all do.</param>
/// <param name="DecidedBy">The number of the earlier round, from 1, that decided which of several with the fewest votes go; else
/// null.</param>
public sealed record RunoffRound(
    ImmutableArray<RunoffCount> Counts, int Exhausted, ImmutableArray<SuggestedBookId> Eliminated, int? DecidedBy);

/// <summary>A book's votes in a round.</summary>
/// <param name="Votes">How many ballots name it first among the books that are still in it.</param>
public sealed record RunoffCount(SuggestedBookId Book, int Votes);
