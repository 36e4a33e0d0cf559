using NodaTime;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Posts;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.ReadmeSync;

/// <summary>Marks a proposal as outdated.</summary>
/// <param name="Draft">The id of the proposed draft, which is gone.</param>
public sealed record ProposalWithdrawn(DraftId Draft) : RenewalSubject
{
    /// <inheritdoc />
    public override string KeyOf(GroupId group, SeminarId seminar, Instant at) => $"w.{group}.{Draft}";

    /// <inheritdoc />
    public override bool Renews(PostSubject earlier) => earlier is ReadmeProposal proposal && proposal.Draft == Draft;
}

/// <summary>Outdated proposals.</summary>
internal sealed class ProposalWithdrawnKind : PostKind<ProposalWithdrawn>
{
    /// <inheritdoc />
    public override string ChannelChosenBy => ReadmeProposalKind.ChoosesChannel;

    /// <inheritdoc />
    protected override ActionId Marker(Post post, ProposalWithdrawn withdrawn) => PlanCard.CancelOf(withdrawn.Draft);

    /// <inheritdoc />
    protected override Card Card(Group group, Post post, ProposalWithdrawn withdrawn, PostSources sources, Instant now) =>
        ProposalCard.Withdrawn(withdrawn.Draft);

    /// <inheritdoc />
    protected override Line Describe(Group group, Post post, ProposalWithdrawn withdrawn) => $"proposed changes from the README, withdrawn";
}
