using System.Collections.Immutable;
using StudyGroup.Core.Posts;
using StudyGroup.Core.Replies;

namespace StudyGroup.Core.Groups;

/// <summary>The groups that there are. Reads are never older than the last write that was acknowledged.</summary>
public interface IGroups
{
    /// <summary>The group, or null where it has never been used.</summary>
    Group? Find(GroupId id);

    /// <summary>Keeps a new group, unless there is one of that id.</summary>
    /// <returns>The group that is kept, once it is durable.</returns>
    Task<Group> CreateAsync(Group group);

    /// <summary>
    /// Changes a group by a rule that sees its newest state; no other write comes between. The new posts are kept
    /// in the same transaction, those whose key is there already excepted.
    /// </summary>
    /// <returns>The changed group once it is durable, or the rule's refusal, and then nothing has changed.</returns>
    Task<Outcome<Group>> ChangeAsync(GroupId id, Func<Group, Outcome<GroupChange>> rule);
}

/// <summary>What a rule makes of a group.</summary>
/// <param name="Group">The group as it shall be.</param>
/// <param name="Posts">What is to be posted on account of it, and what is never to be.</param>
public sealed record GroupChange(Group Group, ImmutableArray<Post> Posts);
