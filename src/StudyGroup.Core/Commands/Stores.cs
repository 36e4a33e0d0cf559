using StudyGroup.Core.Attending;
using StudyGroup.Core.Drafts;
using StudyGroup.Core.Groups;
using StudyGroup.Core.History;
using StudyGroup.Core.Points;
using StudyGroup.Core.Posts;
using StudyGroup.Core.Privacy;
using StudyGroup.Core.Syllabuses;
using StudyGroup.Core.Syncing;

namespace StudyGroup.Core.Commands;

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
