using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage;

/// <summary>
/// Says which groups this process works for. It alone writes to them, so it may keep them in memory; of others it keeps nothing, and no
/// query for groups that have something to do returns them.
/// </summary>
public interface IGroupOwnership
{
    /// <summary>Whether it works for all groups there are.</summary>
    bool OwnsAll { get; }

    /// <summary>Whether it works for a group. Called often and on any thread, so it answers at once.</summary>
    bool Owns(GroupId group);
}

/// <summary>The ownership of a process that works for all groups.</summary>
public sealed class AllGroups : IGroupOwnership
{
    /// <inheritdoc/>
    public bool OwnsAll => true;

    /// <inheritdoc/>
    public bool Owns(GroupId group) => true;
}
