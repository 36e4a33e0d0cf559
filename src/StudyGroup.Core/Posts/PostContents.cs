using NodaTime;
using StudyGroup.Core.Attending;
using StudyGroup.Core.Drafts;
using StudyGroup.Core.Exchange.Import;
using StudyGroup.Core.Groups;
using StudyGroup.Core.History;
using StudyGroup.Core.Points;
using StudyGroup.Core.Replies;
using StudyGroup.Core.Syncing;

namespace StudyGroup.Core.Posts;

/// <summary>What posts say, with all that they tell of.</summary>
/// <param name="points">The points.</param>
/// <param name="attendance">Who said that they are coming.</param>
/// <param name="drafts">What was begun.</param>
/// <param name="changes">What was changed.</param>
/// <param name="posts">What was posted.</param>
/// <param name="planner">Says what a README changes.</param>
public sealed class PostContents(IPoints points, IAttendance attendance, IDrafts drafts, IChanges changes, IPosts posts, ImportPlanner planner)
{
    /// <summary>The card of a post as it is to read now.</summary>
    /// <param name="group">The group as it is.</param>
    /// <param name="post">The post.</param>
    /// <param name="now">The group's time.</param>
    public Card Of(Group group, Post post, Instant now) => post.Subject switch
    {
        PostSubject.Proposal proposal => ProposalCard.Of(group, proposal.Draft, drafts.Find(group.Id, proposal.Draft), planner),
        PostSubject.ReadmeApplied applied => AppliedCard.Of(group, AppliedCard.Find(changes, group.Id, applied.At), applied.At),
        PostSubject.PointAdded added => points.Find(group.Id, added.Point) is { } point ? PointCard.Of(group, point) : new Card { Lines = [$"This point was removed."] },
        PostSubject.UndoOffered offered => UndoButton.Offer(post, offered.Id, changes.Of(group.Id), posts.Of(group.Id), now),
        // Alone they show them; all that stands is made anew every minute.
        PostSubject.Reminder or PostSubject.Recap => PostCards.For(group, post, points.Of(group.Id, post.Seminar), now, Turnout(group, post)),
        _ => PostCards.For(group, post, [], now),
    };

    /// <summary>Why a claimed or waiting post is no longer worth posting, in a sentence for organizers; null while it is.</summary>
    public string? WhyNotOfUse(Group group, Post post, Instant now) => post.Subject is PostSubject.Proposal proposal && drafts.Find(group.Id, proposal.Draft) is null
        ? "It was replaced by something newer before it went out."
        : DuePosts.WhyNotOfUse(group, post, now) ?? FreshNews.WhySaid(post, posts.Of(group.Id), now);

    private Turnout Turnout(Group group, Post post) => group.Find(post.Seminar) is { } seminar
        ? AttendanceRules.Count(group, seminar, attendance.Of(group.Id, seminar.Id))
        : default;
}
