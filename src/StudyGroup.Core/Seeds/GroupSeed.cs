using StudyGroup.Core.Groups;

namespace StudyGroup.Core.Seeds;

/// <summary>Makes the group with which a server starts.</summary>
public static class GroupSeed
{
    /// <summary>A new group with the seminars of a schedule, whose ids count from 1, and its book and author where it names them.</summary>
    /// <param name="id">The server.</param>
    /// <param name="settings">What new groups start with.</param>
    /// <param name="schedule">The schedule.</param>
    public static Group Create(GroupId id, GroupSettings settings, SeedSchedule schedule) =>
        schedule.Seminars.Aggregate(
            new Group
            {
                Id = id,
                Settings = settings with { Book = schedule.Book ?? settings.Book, Author = schedule.Author ?? settings.Author },
            },
            (group, seminar) => group.Add(seminar));
}
