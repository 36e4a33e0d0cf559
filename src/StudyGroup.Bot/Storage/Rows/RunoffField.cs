using LiteDB;
using StudyGroup.Core.Domain;

namespace StudyGroup.Bot.Storage.Rows;

/// <summary>The result of a vote, within its row.</summary>
internal static class RunoffField
{
    /// <summary>The result as a document.</summary>
    public static BsonDocument Write(Runoff runoff)
    {
        var row = new BsonDocument { ["Ballots"] = runoff.Ballots, ["Rounds"] = Fields.Of(runoff.Rounds, Write) };
        row.Set("Winner", runoff.Winner?.Value is { } winner ? new BsonValue(winner) : null);
        if (!runoff.Tied.IsEmpty) row["Tied"] = Fields.Of(runoff.Tied, book => book.Value);
        return row;
    }

    /// <summary>The result in a document.</summary>
    public static Runoff Read(BsonDocument row) => new(
        row["Ballots"].AsInt32,
        [.. row.List("Rounds").Select(round => ReadRound(round.AsDocument))],
        row["Winner"] is { IsNull: false } winner ? new SuggestedBookId(winner.AsInt64) : null,
        BookVoteRow.Books(row, "Tied"));

    private static BsonDocument Write(RunoffRound round)
    {
        var row = new BsonDocument
        {
            ["Counts"] = Fields.Of(round.Counts, count => new BsonDocument { ["Book"] = count.Book.Value, ["Votes"] = count.Votes }),
            ["Exhausted"] = round.Exhausted,
        };
        if (!round.Eliminated.IsEmpty) row["Eliminated"] = Fields.Of(round.Eliminated, book => book.Value);
        row.Set("DecidedBy", round.DecidedBy is { } decider ? new BsonValue(decider) : null);
        return row;
    }

    private static RunoffRound ReadRound(BsonDocument row) => new(
        [.. row.List("Counts").Select(count => new RunoffCount(new SuggestedBookId(count["Book"].AsInt64), count["Votes"].AsInt32))],
        row["Exhausted"].AsInt32,
        BookVoteRow.Books(row, "Eliminated"),
        row["DecidedBy"] is { IsNull: false } decider ? decider.AsInt32 : null);
}
