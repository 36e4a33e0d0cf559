using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain.Stores;

/// <summary>Reads the finished seasons. <see cref="IGroups.ChangeAsync"/> archives them.</summary>
public interface ISeasons
{
    /// <summary>A group's finished seasons, by number.</summary>
    IReadOnlyList<Season> Of(GroupId group);

    /// <summary>A group's finished season with this number, or null.</summary>
    Season? Find(GroupId group, int number);
}

/// <summary>Finds things in finished seasons.</summary>
public static class FinishedSeasons
{
    /// <summary>The finished season that a seminar belongs to; null if it's one of the current season, or was removed.</summary>
    public static Season? With(this ISeasons seasons, Group group, SeminarId seminar) =>
        group.MayBePast(seminar) ? seasons.Of(group.Id).FirstOrDefault(season => season.Find(seminar) is not null) : null;

    /// <summary>The group as it was when it had a seminar; the group as it is if that isn't in a finished season.</summary>
    public static Group GroupOf(this ISeasons seasons, Group group, SeminarId seminar) =>
        seasons.With(group, seminar)?.AsGroup(group) ?? group;
}
