using NodaTime;
using StudyGroup.Core.Groups;

namespace StudyGroup.Core.Posts;

/// <summary>The news that slides were added, for a channel that wants it.</summary>
public static class SlidesNews
{
    /// <summary>
    /// The post that tells of the slides that a change added to a seminar; null where it added none. A change that added slides to several
    /// seminars at once, such as an import, is no news: nobody has just made them.
    /// </summary>
    /// <param name="before">The group as it was.</param>
    /// <param name="after">The group as it is to be.</param>
    /// <param name="by">Who changed it; null where that was nobody.</param>
    /// <param name="now">The group's time.</param>
    public static Post? Of(Group before, Group after, MemberId? by, Instant now)
    {
        if (!after.Settings.SlidesNews || after.Settings.Channel is not { } channel) return null;
        var added = before.Seminars
            .Select(was => (Was: was, Now: after.Find(was.Id)))
            .Select(p => (p.Now, Url: p.Now?.Slides.Select(d => d.Url).Except(p.Was.Slides.Select(d => d.Url)).LastOrDefault()))
            .Where(p => p.Url is not null)
            .ToList();
        return added is not [({ } seminar, { } url)] ? null : new Post
        {
            Key = Post.SlidesKey(after.Id, seminar.Id, now),
            Group = after.Id,
            Seminar = seminar.Id,
            Subject = new PostSubject.SlidesAdded(url, by),
            State = PostState.Waiting,
            At = now,
            Channel = channel,
        };
    }
}
