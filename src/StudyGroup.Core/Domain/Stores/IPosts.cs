using NodaTime;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain.Stores;

/// <summary>What was posted, is being posted, or was not to be. The one truth about it: nothing else remembers.</summary>
public interface IPosts
{
    /// <summary>All of a group, newest state first.</summary>
    IReadOnlyList<Post> Of(GroupId group);

    /// <summary>
    /// The posts that wait or are claimed, of all groups, oldest first; all of them durable. A group that is read after is not older than
    /// the change that brought about any of its posts.
    /// </summary>
    Task<IReadOnlyList<Post>> UnsettledAsync();

    /// <summary>The groups of which a reminder is due at <paramref name="now"/>; found by an index.</summary>
    IReadOnlyList<GroupId> GroupsDue(Instant now);

    /// <summary>The moment at which the next reminder of any group is due, past ones included, or null.</summary>
    Instant? NextMoment();

    /// <summary>
    /// Asks a rule what is due of a group and keeps its answer, in one transaction. Posts whose key is there already are left out.
    /// </summary>
    /// <param name="group">The group.</param>
    /// <param name="rule">Sees the group's newest state and all that was recorded of it.</param>
    /// <returns>The posts that were kept, once they are durable.</returns>
    Task<IReadOnlyList<Post>> RecordDueAsync(GroupId group, Func<Group, IReadOnlyList<Post>, IReadOnlyList<Post>> rule);

    /// <summary>Keeps a post's new state, unless it was settled already. Its subject stays the one that is stored.</summary>
    /// <returns>Whether it was kept, once it is durable.</returns>
    Task<bool> UpdateAsync(Post post);

    /// <summary>The groups of which something stands that is kept true; found by an index.</summary>
    IReadOnlyList<GroupId> GroupsStanding();

    /// <summary>What stands of a group and is kept true, oldest first.</summary>
    IReadOnlyList<Post> Standing(GroupId group);

    /// <summary>
    /// Changes a post that stands and is kept true, or is claimed and so may stand, by a rule that sees its newest state. Any other is left
    /// as it is.
    /// </summary>
    /// <returns>Completes once that is durable.</returns>
    Task ChangeStandingAsync(GroupId group, string key, Func<Post, Post> rule);
}
