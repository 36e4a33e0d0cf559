using StudyGroup.Core.Domain.Stores;

namespace StudyGroup.Core;

/// <summary>All stores. They belong together: a change of a group is kept with its posts, its record and whatever else follows from it.</summary>
public sealed record Stores(
    IGroups Groups,
    IPoints Points,
    IPosts Posts,
    IChanges Changes,
    IDrafts Drafts,
    IAttendance Attendance,
    ISyllabuses Syllabuses,
    ISyncs Syncs,
    IMemberData Members);
