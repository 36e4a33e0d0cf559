using System.Collections.Immutable;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain.Stores;

/// <summary>Stores the groups. Reads are never older than the last acknowledged write.</summary>
public interface IGroups
{
    /// <summary>The group, or null if it has never been used.</summary>
    Group? Find(GroupId id);

    /// <summary>Stores a new group and its first posts, unless one with that id exists.</summary>
    /// <returns>The stored group, once it's durable.</returns>
    Task<Group> CreateAsync(Group group, params IReadOnlyList<Post> posts);

    /// <summary>
    /// Changes a group by a rule that sees its newest state; no other write comes between. The same transaction stores the new posts
    /// (except those whose key exists) and the record of the change.
    /// </summary>
    /// <returns>The changed group once it's durable. Or the rule's refusal, or <see cref="Draft.Gone"/> if its draft was already used: then
    /// nothing has changed.
    /// </returns>
    Task<Outcome<Changed>> ChangeAsync(GroupId id, Func<Group, Outcome<GroupChange>> rule);
}

/// <summary>What a rule makes of a group, with everything that's stored along with it.</summary>
/// <param name="Group">The group after the change.</param>
/// <param name="Posts">The posts that follow from it, including those recorded as skipped.</param>
public sealed record GroupChange(Group Group, ImmutableArray<Post> Posts)
{
    /// <summary>What is recorded in the history, or null. It gets its id when it's stored.</summary>
    public Change? Record { get; init; }

    /// <summary>The draft that this settles; it's deleted.</summary>
    public DraftId? Settles { get; init; }

    /// <summary>A draft that starts with this change, under a reserved id.</summary>
    public Draft? Begins { get; init; }

    /// <summary>What is restored along with the group.</summary>
    public Restored Restores { get; init; } = Restored.Nothing;

    /// <summary>The season that this finishes, which goes into the archive; null if it finishes none.</summary>
    public Season? Finishes { get; init; }

    /// <summary>The number of the finished season that this opens again, which leaves the archive; null if it opens none.</summary>
    public int? Reopens { get; init; }

    /// <summary>How far a README has been followed; null if that doesn't change.</summary>
    public Sync? Sync { get; init; }
}

/// <summary>A change that has been stored.</summary>
/// <param name="Group">The group as it is now.</param>
/// <param name="Change">The id of its record in the history, or null.</param>
public sealed record Changed(Group Group, ChangeId? Change);
