using LiteDB;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.NextBook;

namespace StudyGroup.Bot.Storage.Rows.Subjects;

/// <inheritdoc />
internal sealed class VoteClosedRow : SubjectRow<VoteClosed>
{
    /// <inheritdoc />
    public override string Name => "VoteClosed";

    /// <inheritdoc />
    public override VoteClosed Read(BsonDocument row) => new(new BookVoteId(row["Vote"].AsInt64));

    /// <inheritdoc />
    protected override void Write(VoteClosed closed, BsonDocument row) => row["Vote"] = closed.Vote.Value;
}
