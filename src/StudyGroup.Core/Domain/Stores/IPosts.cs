using NodaTime;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain.Stores;

/// <summary>The recorded posts: what was posted, what is being posted, and what was skipped. They are the only record.</summary>
public interface IPosts
{
    /// <summary>All posts of a group, newest state first.</summary>
    IReadOnlyList<Post> Of(GroupId group);

    /// <summary>The groups that have posts waiting or claimed; found by an index.</summary>
    IReadOnlyList<GroupId> GroupsUnsettled();

    /// <summary>
    /// A group's waiting and claimed posts, oldest first; all of them are durable. A group that's read afterwards is at least as new as the
    /// changes that made them.
    /// </summary>
    Task<IReadOnlyList<Post>> UnsettledAsync(GroupId group);

    /// <summary>
    /// The first time later than <paramref name="after"/> at which a post of any group became unsettled and still is, or null.
    /// </summary>
    Instant? NextUnsettled(Instant after);

    /// <summary>The groups that have a post due at <paramref name="now"/>; found by an index.</summary>
    IReadOnlyList<GroupId> GroupsDue(Instant now);

    /// <summary>When the first post that is due later than <paramref name="after"/> is due, of all groups; null if none is.</summary>
    Instant? NextMoment(Instant after);

    /// <summary>
    /// Asks a rule which posts of a group are due and stores its answer, in one transaction. Posts whose key is already recorded are left
    /// out.
    /// </summary>
    /// <param name="rule">Gets the group's newest state and all its recorded posts.</param>
    /// <returns>The stored posts, once they're durable.</returns>
    Task<IReadOnlyList<Post>> RecordDueAsync(GroupId group, Func<Group, IReadOnlyList<Post>, IReadOnlyList<Post>> rule);

    /// <summary>Stores a post's new state, unless it was already settled. The stored subject stays.</summary>
    /// <returns>Whether it was stored, once it's durable.</returns>
    Task<bool> UpdateAsync(Post post);

    /// <summary>The groups that have posts whose messages are kept up to date; found by an index.</summary>
    IReadOnlyList<GroupId> GroupsWithLivePosts();

    /// <summary>The posts of a group whose messages are kept up to date, oldest first.</summary>
    IReadOnlyList<Post> Live(GroupId group);

    /// <summary>
    /// Changes a post whose message is kept up to date, or a claimed one, which may have been posted, by a rule that gets its newest state.
    /// Any other post is left as it is.
    /// </summary>
    /// <returns>Completes once that is durable.</returns>
    Task ChangeLiveAsync(GroupId group, string key, Func<Post, Post> rule);
}
