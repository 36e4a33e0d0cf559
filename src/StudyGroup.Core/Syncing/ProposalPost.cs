using StudyGroup.Core.Drafts;
using StudyGroup.Core.Groups;
using StudyGroup.Core.Posts;

namespace StudyGroup.Core.Syncing;

/// <summary>Finds the post in which changes are proposed.</summary>
internal static class ProposalPost
{
    /// <summary>The post with a draft, or null.</summary>
    public static Post? Of(IPosts posts, GroupId group, DraftId draft) => posts.Of(group).FirstOrDefault(p => p.Subject is PostSubject.Proposal proposal && proposal.Draft == draft);
}
