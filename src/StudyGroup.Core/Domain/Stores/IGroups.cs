using System.Collections.Immutable;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain.Stores;

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
    /// in the same transaction, those whose key is there already excepted; so is what is recorded of the change.
    /// </summary>
    /// <returns>
    /// The changed group once it is durable; or the rule's refusal, or <see cref="Draft.Gone"/> where its draft was taken already,
    /// and then nothing has changed.
    /// </returns>
    Task<Outcome<Changed>> ChangeAsync(GroupId id, Func<Group, Outcome<GroupChange>> rule);
}

/// <summary>What a rule makes of a group.</summary>
/// <param name="Group">The group as it shall be.</param>
/// <param name="Posts">What is to be posted on account of it, and what is never to be.</param>
public sealed record GroupChange(Group Group, ImmutableArray<Post> Posts)
{
    /// <summary>What is recorded of it; its id is given when it is kept. Null where nothing is.</summary>
    public Change? Record { get; init; }

    /// <summary>The draft that is settled by it, and forgotten.</summary>
    public DraftId? Settles { get; init; }

    /// <summary>A draft that is begun with it, under an id that was reserved.</summary>
    public Draft? Begins { get; init; }

    /// <summary>What is put back beside the group.</summary>
    public Restored Restores { get; init; } = Restored.Nothing;

    /// <summary>How far a README was followed by then; null where that stays as it is.</summary>
    public Sync? Sync { get; init; }
}

/// <summary>A change that is kept.</summary>
/// <param name="Group">The group as it is now.</param>
/// <param name="Change">What was recorded of it, or null.</param>
public sealed record Changed(Group Group, ChangeId? Change);
