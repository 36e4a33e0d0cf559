using NodaTime;
using StudyGroup.Core.Groups;
using StudyGroup.Core.Seminars;

namespace StudyGroup.Core.Posts;

/// <summary>The news of a change, for the channel.</summary>
internal static class News
{
    /// <summary>The post that tells that a dated seminar was changed; null where it was not dated, or no channel is set.</summary>
    public static Post? Of(Group before, Group after, SeminarId id, ChangeKind kind, string? reason, Instant now)
    {
        if (after.Settings.Channel is not { } channel || before.Find(id)?.Date is not SeminarDate.On from || after.Find(id) is not { } seminar)
            return null;
        return new Post
        {
            Key = Post.ChangeKey(after.Id, id, now),
            Group = after.Id,
            Seminar = id,
            Subject = new PostSubject.Change(kind, from, seminar.Date, reason),
            State = PostState.Waiting,
            At = now,
            Channel = channel,
        };
    }
}
