using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.DiscordPlaces;

/// <summary>How being interested in an event counts as coming. What somebody answered themselves always comes first.</summary>
public static class InterestRules
{
    /// <summary>A member's answer after they became interested in a seminar's event, or lost interest; null for none.</summary>
    /// <param name="before">Their answer so far.</param>
    /// <param name="start">The seminar's known start: see <see cref="Group.KnownStartOf"/>.</param>
    public static Attendance? After(
        Attendance? before, GroupId group, SeminarId seminar, MemberId member, Instant start, bool isInterested, Instant now)
    {
        if (!isInterested) return before is { ByEvent: true } && before.Start == start ? null : before;
        if (before is not null && (before.Start == start || before is { ByEvent: false, IsComing: false })) return before;
        return new Attendance
        {
            Group = group,
            Seminar = seminar,
            Member = member,
            Start = start,
            IsComing = true,
            At = now,
            ByEvent = true,
        };
    }
}
