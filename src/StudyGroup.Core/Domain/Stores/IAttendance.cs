using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain.Stores;

/// <summary>Who said that they are coming. Every call names the group: no answer in another is ever given.</summary>
public interface IAttendance
{
    /// <summary>All that was said of a seminar, of any date that it had; each member once.</summary>
    IReadOnlyList<Attendance> Of(GroupId group, SeminarId seminar);

    /// <summary>Changes what a member says of a seminar by a rule that sees what they said last, or null; null of the rule's forgets it.</summary>
    /// <returns>What the rule gave, once it is durable.</returns>
    Task<Attendance?> ChangeAsync(GroupId group, SeminarId seminar, MemberId member, Func<Attendance?, Attendance?> rule);
}
