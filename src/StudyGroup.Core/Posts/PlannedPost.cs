using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Posts;

/// <summary>A post that a group's schedule and settings ask for at some moment.</summary>
/// <param name="DueAt">When it is due.</param>
public sealed record PlannedPost(GroupId Group, Seminar Seminar, PostSubject Subject, Instant DueAt)
{
    /// <summary>The post's key.</summary>
    public string Key => Subject.KeyOf(Group, Seminar.Id, DueAt);
}
