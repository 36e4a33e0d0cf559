using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;

namespace StudyGroup.Core.Posts;

/// <summary>What posts say, and whether they are still worth posting, given everything that is stored.</summary>
/// <param name="kinds">The kinds of post.</param>
/// <param name="sources">What they are made from.</param>
public sealed class PostContents(PostKinds kinds, PostSources sources)
{
    /// <summary>A post's card as it should read now.</summary>
    public Card Of(Group group, Post post, Instant now) => kinds.Of(post).Card(group, post, sources, now);

    /// <summary>Whether a post's message should show everything as it is now.</summary>
    public bool Follows(Group group, Post post, Instant now) => kinds.Of(post).Follows(group, post, sources, now);

    /// <summary>The post whose message a post replies to; null if it replies to none, or none stands.</summary>
    public Post? RepliesTo(Post post) => sources.Posts.Live(post.Group).LastOrDefault(standing => kinds.Of(post).RepliesTo(post, standing));

    /// <summary>Why a claimed or waiting post is no longer worth posting, in a sentence for organizers; null if it is.</summary>
    public string? WhyNotWorthPosting(Group group, Post post, Instant now)
    {
        var kind = kinds.Of(post);
        return kind.WhyNotWorthPosting(group, post, now) ?? kind.WhySaidAlready(group, post, sources, now);
    }
}
