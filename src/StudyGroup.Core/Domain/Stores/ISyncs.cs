using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain.Stores;

/// <summary>How far the groups have followed their READMEs; <see cref="IGroups.ChangeAsync"/> keeps it.</summary>
public interface ISyncs
{
    /// <summary>A group's state; <see cref="Sync.None"/> where it has followed none.</summary>
    Sync Of(GroupId group);

    /// <summary>The groups that follow a README.</summary>
    IReadOnlyList<GroupId> Groups();
}
