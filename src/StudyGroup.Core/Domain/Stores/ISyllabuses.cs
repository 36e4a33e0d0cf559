using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain.Stores;

/// <summary>Stores the state of the groups' syllabuses. Only one writer posts them; commands only read it or ask for another try.</summary>
public interface ISyllabuses
{
    /// <summary>A group's syllabus; <see cref="Syllabus.None"/> if it never had one.</summary>
    Syllabus Of(GroupId group);

    /// <summary>The groups that want a syllabus or still have messages of one.</summary>
    IReadOnlyList<GroupId> Groups();

    /// <summary>Changes the state by a rule that sees the newest one; no other write comes between.</summary>
    /// <returns>The new state, once it's durable.</returns>
    Task<Syllabus> ChangeAsync(GroupId group, Func<Syllabus, Syllabus> rule);
}
