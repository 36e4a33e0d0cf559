using StudyGroup.Core.Domain.Stores;

namespace StudyGroup.Core.Posts;

/// <summary>Everything beyond the group itself that the text of posts is made from.</summary>
/// <param name="Drafts">Drafts that wait for an answer.</param>
public sealed record PostSources(
    IPoints Points, IAttendance Attendance, IDrafts Drafts, IChanges Changes, IPosts Posts, ISeasons Seasons, INextBooks NextBooks,
    IBookVotes BookVotes);
