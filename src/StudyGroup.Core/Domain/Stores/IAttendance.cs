using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain.Stores;

/// <summary>Members' answers about coming. Every call names the group and never returns another group's answers.</summary>
public interface IAttendance
{
    /// <summary>All answers for a seminar, including those for earlier dates; one per member.</summary>
    IReadOnlyList<Attendance> Of(GroupId group, SeminarId seminar);

    /// <summary>
    /// Changes a member's answer by a rule that sees the last one, or null. If the rule returns null, the answer is deleted.
    /// </summary>
    /// <returns>The rule's result, once it's durable.</returns>
    Task<Attendance?> ChangeAsync(GroupId group, SeminarId seminar, MemberId member, Func<Attendance?, Attendance?> rule);
}
