using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.InMemory;

public partial class InMemoryStores : IAttendance
{
    private readonly Dictionary<(GroupId Group, SeminarId Seminar, MemberId Member), Attendance> _attendance = [];

    IReadOnlyList<Attendance> IAttendance.Of(GroupId group, SeminarId seminar) => Read(() =>
        _attendance.Values.Where(answer => (answer.Group, answer.Seminar) == (group, seminar)).ToList());

    Task<Attendance?> IAttendance.ChangeAsync(GroupId group, SeminarId seminar, MemberId member, Func<Attendance?, Attendance?> rule) =>
        WriteAsync(() =>
        {
            var key = (group, seminar, member);
            var after = rule(_attendance.GetValueOrDefault(key));
            Require(
                after is null || (after.Group, after.Seminar, after.Member) == key,
                $"A rule turned the answer of {member} into another's.");
            if (after is null) _attendance.Remove(key);
            else _attendance[key] = after;
            return after;
        });

    private void Put(GroupId group, Attendance answer)
    {
        Require(answer.Group == group, $"An answer in group {answer.Group} can't be put into group {group}.");
        _attendance[(group, answer.Seminar, answer.Member)] = answer;
    }
}
