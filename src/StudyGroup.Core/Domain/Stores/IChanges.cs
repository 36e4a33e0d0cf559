using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain.Stores;

/// <summary>The changes that were recorded; <see cref="IGroups.ChangeAsync"/> records them.</summary>
public interface IChanges
{
    /// <summary>The changes of a group, newest first.</summary>
    IReadOnlyList<Change> Of(GroupId group);

    /// <summary>The change of a group with an id, or null.</summary>
    Change? Find(GroupId group, ChangeId id);
}
