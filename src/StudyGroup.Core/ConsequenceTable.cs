using StudyGroup.Core.Changes;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Export;
using StudyGroup.Core.Features.Reminders;
using StudyGroup.Core.Features.Seasons;
using StudyGroup.Core.Features.Settings;
using StudyGroup.Core.Posts;

namespace StudyGroup.Core;

/// <summary>Everything that follows from a change of a group.</summary>
public static class ConsequenceTable
{
    /// <summary>The consequences, one a line, in the order in which they are added to a change.</summary>
    public static IReadOnlyList<IChangeConsequence> Create(DuePosts due, IPoints points) =>
    [
        new CalendarRevisions(),
        new PassedPosts(due),
        new NewsOfDates(),
        new ZoneNews(),
        new SlidesNews(),
        new PresenterNotices(),
        new SeasonArchive(points),
    ];
}
