using LiteDB;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.ReadmeSync;

namespace StudyGroup.Bot.Storage.Rows.Subjects;

/// <inheritdoc />
internal sealed class ProposalWithdrawnRow : SubjectRow<ProposalWithdrawn>
{
    /// <inheritdoc />
    public override string Name => "ProposalEnded";

    /// <inheritdoc />
    public override ProposalWithdrawn Read(BsonDocument row) => new(new DraftId(row["Draft"].AsInt64));

    /// <inheritdoc />
    protected override void Write(ProposalWithdrawn withdrawn, BsonDocument row)
    {
        row["Draft"] = withdrawn.Draft.Value;
    }
}
