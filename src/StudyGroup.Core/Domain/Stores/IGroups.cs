using System.Collections.Immutable;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain.Stores;

/// <summary>Stores the groups. Reads are never older than the last acknowledged write.</summary>
public interface IGroups
{
    /// <summary>The group, or null if it has never been used.</summary>
    Group? Find(GroupId id);

    /// <summary>All groups of a server by their ordinals, archived ones too. Called often, so it answers at once.</summary>
    IReadOnlyList<Group> OfServer(ServerId server);

    /// <summary>
    /// Stores a server's first group and its first posts, unless the server has a group. If a group of another server has its id, it gets
    /// another one, and so do its posts.
    /// </summary>
    /// <returns>The server's first group, once it's durable.</returns>
    Task<Group> CreateAsync(Group group, params IReadOnlyList<Post> posts);

    /// <summary>Stores more groups in a server, and settles a draft.</summary>
    /// <param name="rule">Makes them, given the server's groups. They get the next free ids, whatever theirs are.</param>
    /// <param name="settles">The draft that it settles, and its group; it's deleted.</param>
    /// <returns>
    /// The new groups, once they're durable. Or the rule's refusal, that of <see cref="ServerRules"/>, or <see cref="Draft.Gone"/>: then
    /// nothing has changed.
    /// </returns>
    Task<Outcome<IReadOnlyList<Group>>> AddAsync(
        ServerId server, Func<IReadOnlyList<Group>, Outcome<IReadOnlyList<Group>>> rule, (GroupId Group, DraftId Id)? settles = null);

    /// <summary>
    /// Changes a group by a rule that sees its newest state; no other write comes between. The same transaction stores the new posts
    /// (except those whose key exists) and the record of the change.
    /// </summary>
    /// <returns>
    /// The changed group once it's durable. Or the rule's refusal, that of <see cref="ServerRules"/>, or <see cref="Draft.Gone"/> if its
    /// draft was already used: then nothing has changed.
    /// </returns>
    Task<Outcome<StoredUpdate>> ChangeAsync(GroupId id, Func<Group, Outcome<GroupUpdate>> rule);
}

/// <summary>What a rule makes of a group, with everything that's stored along with it.</summary>
/// <param name="Group">The group after the change.</param>
/// <param name="Posts">The posts that follow from it, including those recorded as skipped.</param>
public sealed record GroupUpdate(Group Group, ImmutableArray<Post> Posts)
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

    /// <summary>The book of a vote that this begins; null if it begins none. If somebody else has begun it, nothing is changed.</summary>
    public BookPick? Picks { get; init; }

    /// <summary>How far a README has been followed; null if that doesn't change.</summary>
    public Sync? Sync { get; init; }
}

/// <summary>A change that has been stored.</summary>
/// <param name="Change">The id of its record in the history, or null.</param>
public sealed record StoredUpdate(Group Group, ChangeId? Change);
