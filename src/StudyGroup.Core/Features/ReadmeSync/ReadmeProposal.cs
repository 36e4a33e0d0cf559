using NodaTime;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Import;
using StudyGroup.Core.Posts;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.ReadmeSync;

/// <summary>Proposes changes of the followed README, for organizers to apply or ignore.</summary>
/// <param name="Draft">The id of the draft that they apply or ignore.</param>
public sealed record ReadmeProposal(DraftId Draft) : PostSubject
{
    /// <inheritdoc />
    public override string KeyOf(GroupId group, SeminarId seminar, Instant at) => $"p.{group}.{Draft}";

    /// <summary>The post that proposes a draft, or null.</summary>
    internal static Post? Find(IPosts posts, GroupId group, DraftId draft) =>
        posts.Of(group).FirstOrDefault(p => p.Subject is ReadmeProposal proposal && proposal.Draft == draft);
}

/// <summary>Proposals of README changes.</summary>
internal sealed class ReadmeProposalKind : PostKind<ReadmeProposal>
{
    /// <summary>The command that chooses the channel for everything about a README.</summary>
    public const string ChoosesChannel = "/manage sync channel";

    /// <inheritdoc />
    public override string ChannelChosenBy => ChoosesChannel;

    /// <inheritdoc />
    public override bool IsRenewable => true;

    /// <inheritdoc />
    // A proposal waits for its answer, however long that takes.
    protected override string? WhyNotWorthPosting(Group group, Post post, ReadmeProposal proposal, Instant now) => null;

    /// <inheritdoc />
    protected override string? WhySaidAlready(Group group, Post post, ReadmeProposal proposal, PostSources sources, Instant now)
    {
        if (sources.Drafts.Find(group.Id, proposal.Draft) is null) return "Something newer replaced it before I could post it.";
        return group.Settings.Readme is null ? "The group no longer follows a README." : null;
    }

    /// <inheritdoc />
    protected override ActionId Marker(Post post, ReadmeProposal proposal) => PlanCard.CancelOf(proposal.Draft);

    /// <inheritdoc />
    protected override Card Card(Group group, Post post, ReadmeProposal proposal, PostSources sources, Instant now) => ProposalCard.Of(
        group, proposal.Draft, sources.Drafts.Find(group.Id, proposal.Draft),
        new ImportPlanner(sources.Points, sources.Attendance, sources.Seasons, sources.NextBooks, sources.BookVotes));

    /// <inheritdoc />
    protected override Line Describe(Group group, Post post, ReadmeProposal proposal) => $"proposed changes from the README";
}
