using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain.Stores;

/// <summary>What is known of the groups' syllabuses. One writer posts them; commands only read, and ask for another try.</summary>
public interface ISyllabuses
{
    /// <summary>A group's syllabus; <see cref="Syllabus.None"/> where it has had none.</summary>
    Syllabus Of(GroupId group);

    /// <summary>The groups that want a syllabus or have messages of one.</summary>
    IReadOnlyList<GroupId> Groups();

    /// <summary>Changes what is known by a rule that sees the newest state; no other write comes between.</summary>
    /// <returns>The new state, once it is durable.</returns>
    Task<Syllabus> ChangeAsync(GroupId group, Func<Syllabus, Syllabus> rule);
}
