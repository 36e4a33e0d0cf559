using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Posts;

/// <summary>What posts say, and whether they are still worth posting, given everything that is stored.</summary>
/// <param name="sources">What they are made from.</param>
public sealed class PostContents(PostKinds kinds, PostSources sources)
{
    /// <summary>A post's card as it should read now. One about a seminar of a finished season shows it as it was.</summary>
    public Card Of(Group group, Post post, Instant now) => kinds.Of(post).Card(InSeason(group, post), post, sources, now);

    /// <summary>Whether a post's message should show everything as it is now.</summary>
    public bool Follows(Group group, Post post, Instant now) => kinds.Of(post).Follows(InSeason(group, post), post, sources, now);

    /// <summary>What a post is about, for organizers: see <see cref="PostKind.Describe"/>.</summary>
    public Line Describe(Group group, Post post) => kinds.Of(post).Describe(InSeason(group, post), post);

    /// <summary>The post whose message a post replies to; null if it replies to none, or none stands.</summary>
    public Post? RepliesTo(Post post) => sources.Posts.Live(post.Group).LastOrDefault(standing => kinds.Of(post).RepliesTo(post, standing));

    /// <summary>Why a claimed or waiting post is no longer worth posting, in a sentence for organizers; null if it is.</summary>
    public string? WhyNotWorthPosting(Group group, Post post, Instant now)
    {
        var kind = kinds.Of(post);
        if (sources.Seasons.With(group, post.Seminar) is not null) return "The book was finished before I could post this.";
        return kind.WhyNotWorthPosting(group, post, now) ?? kind.WhySaidAlready(group, post, sources, now);
    }

    private Group InSeason(Group group, Post post) => sources.Seasons.GroupOf(group, post.Seminar);
}
