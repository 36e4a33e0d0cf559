using LiteDB;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.ReadmeSync;

namespace StudyGroup.Bot.Storage.Rows.Subjects;

/// <inheritdoc />
internal sealed class ReadmeProposalRow : SubjectRow<ReadmeProposal>
{
    /// <inheritdoc />
    public override string Name => "Proposal";

    /// <inheritdoc />
    public override ReadmeProposal Read(BsonDocument row) => new(new DraftId(row["Draft"].AsInt64));

    /// <inheritdoc />
    protected override void Write(ReadmeProposal proposal, BsonDocument row)
    {
        row["Draft"] = proposal.Draft.Value;
    }
}
