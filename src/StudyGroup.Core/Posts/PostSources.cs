using StudyGroup.Core.Domain.Stores;

namespace StudyGroup.Core.Posts;

/// <summary>Everything beyond the group itself that the text of posts is made from.</summary>
/// <param name="Points">The discussion points.</param>
/// <param name="Attendance">Who is coming.</param>
/// <param name="Drafts">Drafts that wait for an answer.</param>
/// <param name="Changes">The recorded changes.</param>
/// <param name="Posts">The recorded posts.</param>
/// <param name="Seasons">The finished seasons.</param>
/// <param name="NextBooks">The suggested books.</param>
/// <param name="BookVotes">The votes on the next book.</param>
public sealed record PostSources(
    IPoints Points, IAttendance Attendance, IDrafts Drafts, IChanges Changes, IPosts Posts, ISeasons Seasons, INextBooks NextBooks,
    IBookVotes BookVotes);
