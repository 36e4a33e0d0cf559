using System.Collections.Immutable;
using CsCheck;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using static StudyGroup.Bot.Tests.Storage.Rows.ValueGen;

namespace StudyGroup.Bot.Tests.Storage.Rows;

/// <summary>Anything that suggested books and votes can hold.</summary>
internal static class NextBookGen
{
    public static readonly Gen<SuggestedBook> OfBook = Gen.Select(
        Gen.Long[1, long.MaxValue], Gen.ULong, OfText, OfNullableText, OfNullableText, OfInstant, OfInstant.Nullable(),
        (id, snowflake, title, author, url, at, ended) => new SuggestedBook
        {
            Id = new SuggestedBookId(id),
            Group = new GroupId(snowflake),
            Title = title,
            Author = author,
            Url = url,
            Why = author,
            By = new MemberId(~snowflake),
            ByName = url,
            At = at,
            WithdrawnAt = id % 2 == 0 ? ended : null,
            ChosenAt = id % 2 == 0 ? null : ended,
        });

    private static readonly Gen<SuggestedBookId> OfId = Gen.Long[1, long.MaxValue].Select(id => new SuggestedBookId(id));

    private static readonly Gen<Runoff?> OfRunoff = Gen.Select(
        OfId.Array[1, 4], Gen.Int[0, 1_000], Gen.Int[0, 3], Gen.Bool, (books, votes, rounds, isNone) => isNone
            ? null
            : new Runoff(
                votes,
                [.. Enumerable.Range(1, rounds).Select(round => new RunoffRound(
                    [.. books.Select(book => new RunoffCount(book, votes / round))], votes % round, [.. books.Take(round)],
                    round % 2 == 0 ? 1 : null))],
                votes % 2 == 0 ? books[0] : null, [.. votes % 2 == 0 ? [] : books]));

    public static readonly Gen<BookVote> OfVote = Gen.Select(
        Gen.Long[1, long.MaxValue], Gen.ULong, Gen.Select(OfId, OfText, OfNullableText).Array[0, 4], OfInstant,
        Gen.Enum<BookVoteState>(), Gen.Select(Gen.ULong, OfId.Array[1, 5]).Array[0, 4], OfRunoff,
        (id, snowflake, books, at, state, ballots, result) => new BookVote
        {
            Id = new BookVoteId(id),
            Group = new GroupId(snowflake),
            Candidates = [.. books.Select(book => new Candidate(book.Item1, book.Item2, book.Item3))],
            OpenedBy = new MemberId(~snowflake),
            OpenedAt = at,
            ClosesAt = at,
            State = state,
            Ballots = ballots.DistinctBy(ballot => ballot.Item1)
                .ToImmutableDictionary(ballot => new MemberId(ballot.Item1), ballot => ballot.Item2.ToImmutableArray()),
            EndedAt = state == BookVoteState.Open ? null : at,
            Result = result,
            Withdrawn = [.. books.Take(1).Select(book => book.Item1)],
            Started = books.Length > 3 ? books[3].Item1 : null,
        });
}
