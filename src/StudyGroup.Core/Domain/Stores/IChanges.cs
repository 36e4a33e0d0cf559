using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain.Stores;

/// <summary>Reads recorded changes. <see cref="IGroups.ChangeAsync"/> records them.</summary>
public interface IChanges
{
    /// <summary>A group's changes, newest first.</summary>
    IReadOnlyList<Change> Of(GroupId group);

    /// <summary>A group's change with this id, or null.</summary>
    Change? Find(GroupId group, ChangeId id);
}
