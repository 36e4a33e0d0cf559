using System.Collections.Immutable;
using LiteDB;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage.Rows;

/// <summary>A vote on the next book as a document. An index finds an open one by the moment when it closes.</summary>
internal static class BookVoteRow
{
    /// <summary>The vote as a document.</summary>
    public static BsonDocument Write(BookVote vote)
    {
        var row = new BsonDocument
        {
            ["_id"] = vote.Id.Value,
            ["Group"] = Fields.Of(vote.Group.Value),
            ["Candidates"] = Fields.Of(vote.Candidates, Write),
            ["OpenedBy"] = Fields.Of(vote.OpenedBy.Value),
            ["OpenedAt"] = Fields.Of(vote.OpenedAt),
            ["Closes"] = Fields.Of(vote.ClosesAt),
            ["State"] = $"{vote.State}",
        };
        // By member, so that the order doesn't reveal when they voted.
        if (!vote.Ballots.IsEmpty) row["Ballots"] = Fields.Of(vote.Ballots.OrderBy(ballot => ballot.Key.Value), Write);
        row.Set("EndedAt", Fields.Of(vote.EndedAt));
        row.Set("Result", vote.Result is { } result ? RunoffField.Write(result) : null);
        if (!vote.Withdrawn.IsEmpty) row["Withdrawn"] = Fields.Of(vote.Withdrawn, book => book.Value);
        row.Set("Started", vote.Started?.Value is { } started ? new BsonValue(started) : null);
        if (vote.State == BookVoteState.Open) row["ClosesAt"] = Fields.Of(vote.ClosesAt);
        return row;
    }

    /// <summary>The vote in a document.</summary>
    public static BookVote Read(BsonDocument row) => new()
    {
        Id = new BookVoteId(row["_id"].AsInt64),
        Group = new GroupId(row.Id("Group")!.Value),
        Candidates = [.. row.List("Candidates").Select(candidate => ReadCandidate(candidate.AsDocument))],
        OpenedBy = new MemberId(row.Id("OpenedBy")!.Value),
        OpenedAt = row.Moment("OpenedAt")!.Value,
        ClosesAt = row.Moment("Closes")!.Value,
        State = row.Named<BookVoteState>("State"),
        Ballots = row.List("Ballots").Select(ballot => ballot.AsDocument)
            .ToImmutableDictionary(ballot => new MemberId(ballot.Id("Member")!.Value), ballot => Books(ballot, "Ranking")),
        EndedAt = row.Moment("EndedAt"),
        Result = row["Result"] is { IsDocument: true } result ? RunoffField.Read(result.AsDocument) : null,
        Withdrawn = Books(row, "Withdrawn"),
        Started = row["Started"] is { IsNull: false } started ? new SuggestedBookId(started.AsInt64) : null,
    };

    /// <summary>The books in a field; none if there's no such field.</summary>
    public static ImmutableArray<SuggestedBookId> Books(BsonDocument row, string field) =>
        [.. row.List(field).Select(id => new SuggestedBookId(id.AsInt64))];

    private static BsonDocument Write(Candidate candidate)
    {
        var row = new BsonDocument { ["Id"] = candidate.Id.Value, ["Title"] = TextField.Of(candidate.Title) };
        row.Set("Author", TextField.Of(candidate.Author));
        return row;
    }

    private static Candidate ReadCandidate(BsonDocument row) =>
        new(new SuggestedBookId(row["Id"].AsInt64), row.Text("Title"), row.OptionalText("Author"));

    private static BsonDocument Write(KeyValuePair<MemberId, ImmutableArray<SuggestedBookId>> ballot) => new()
    {
        ["Member"] = Fields.Of(ballot.Key.Value),
        ["Ranking"] = Fields.Of(ballot.Value, book => book.Value),
    };
}
