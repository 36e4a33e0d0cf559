using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain.Stores;

/// <summary>Reads how far the groups have followed their READMEs. <see cref="IGroups.ChangeAsync"/> stores it.</summary>
public interface ISyncs
{
    /// <summary>A group's state; <see cref="Sync.None"/> if it never followed a README.</summary>
    Sync Of(GroupId group);

    /// <summary>The groups that follow a README.</summary>
    IReadOnlyList<GroupId> Groups();
}
