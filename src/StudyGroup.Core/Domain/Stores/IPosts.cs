using NodaTime;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain.Stores;

/// <summary>The recorded posts: what was posted, what is being posted, and what was left out. Nothing else remembers it.</summary>
public interface IPosts
{
    /// <summary>All posts of a group, newest state first.</summary>
    IReadOnlyList<Post> Of(GroupId group);

    /// <summary>The groups that have posts waiting or claimed; found by an index.</summary>
    IReadOnlyList<GroupId> GroupsUnsettled();

    /// <summary>
    /// A group's posts that wait or are claimed, oldest first; all of them durable. A group that is read afterwards is not older than the
    /// change that made any of its posts.
    /// </summary>
    Task<IReadOnlyList<Post>> UnsettledAsync(GroupId group);

    /// <summary>
    /// The first time later than <paramref name="after"/> at which a post of any group that is still unsettled began to be so, or null.
    /// </summary>
    Instant? NextUnsettled(Instant after);

    /// <summary>The groups that have a post due at <paramref name="now"/>; found by an index.</summary>
    IReadOnlyList<GroupId> GroupsDue(Instant now);

    /// <summary>When the first post that is due later than <paramref name="after"/> is due, of all groups; null if none is.</summary>
    Instant? NextMoment(Instant after);

    /// <summary>
    /// Asks a rule which posts of a group are due and keeps its answer, in one transaction. Posts whose key is recorded already are left
    /// out.
    /// </summary>
    /// <param name="group">The group.</param>
    /// <param name="rule">Gets the group's newest state and all its recorded posts.</param>
    /// <returns>The posts that were kept, once they are durable.</returns>
    Task<IReadOnlyList<Post>> RecordDueAsync(GroupId group, Func<Group, IReadOnlyList<Post>, IReadOnlyList<Post>> rule);

    /// <summary>Keeps a post's new state, unless it was settled already. Its subject stays the one that is stored.</summary>
    /// <returns>Whether it was kept, once it is durable.</returns>
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
