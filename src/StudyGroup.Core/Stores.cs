using StudyGroup.Core.Domain.Stores;

namespace StudyGroup.Core;

/// <summary>All stores. They belong together: a group is saved with its posts, the record of the change and what else follows.</summary>
public sealed record Stores(
    IGroups Groups,
    IPoints Points,
    IPosts Posts,
    IChanges Changes,
    IDrafts Drafts,
    IAttendance Attendance,
    ISyllabuses Syllabuses,
    ISyncs Syncs,
    IMemberData Members,
    IWebPages WebPages,
    IPlaces Places,
    IVisits Visits,
    ISeasons Seasons,
    INextBooks NextBooks,
    IBookVotes BookVotes);
