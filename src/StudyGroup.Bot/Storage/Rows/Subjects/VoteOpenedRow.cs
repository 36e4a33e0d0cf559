using LiteDB;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.NextBook;

namespace StudyGroup.Bot.Storage.Rows.Subjects;

/// <inheritdoc />
internal sealed class VoteOpenedRow : SubjectRow<VoteOpened>
{
    /// <inheritdoc />
    public override string Name => "VoteOpened";

    /// <inheritdoc />
    public override VoteOpened Read(BsonDocument row) => new(new BookVoteId(row["Vote"].AsInt64));

    /// <inheritdoc />
    protected override void Write(VoteOpened opened, BsonDocument row) => row["Vote"] = opened.Vote.Value;
}
