using StudyGroup.Core.Domain;

namespace StudyGroup.Core.Features.WebPages;

/// <summary>What a group shows to anyone who has its page's address.</summary>
/// <param name="Group">The group, without the names of people unless it allows them.</param>
/// <param name="ShowsNames">Whether it allows them.</param>
public sealed record PublishedGroup(Group Group, bool ShowsNames)
{
    /// <summary>What the group allows.</summary>
    internal static PublishedGroup Of(Group group, WebPage page) => new(page.ShowsNames ? group : WithoutNames(group), page.ShowsNames);

    // A team is often called by the names of the people in it.
    private static Group WithoutNames(Group group) =>
        group with { Seminars = [.. group.Seminars.Select(seminar => seminar with { Presenters = [], Team = null })] };
}
