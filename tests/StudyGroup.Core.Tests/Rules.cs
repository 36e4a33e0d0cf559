using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Posts;

namespace StudyGroup.Core.Tests;

/// <summary>The rules of all kinds of post.</summary>
internal static class Rules
{
    public static readonly PostKinds Kinds = PostKindTable.Kinds;
    public static readonly DuePosts Due = new(Kinds);

    public static string? WhyNotWorthPosting(Group group, Post post, Instant now) => Kinds.Of(post).WhyNotWorthPosting(group, post, now);

    public static ActionId Marker(Post post) => Kinds.Of(post).Marker(post);

    /// <summary>How a post about a group without points and answers reads.</summary>
    public static Card Card(Group group, Post post, Instant now)
    {
        var desk = new Desk { Group = group };
        return Kinds.Of(post).Card(group, post, new PostSources(desk, desk, desk, desk, desk, desk, desk, desk), now);
    }

    public static bool IsLive(Group group, Post post) => Kinds.Of(post).LiveUntil(group, post) is not null;

    public static bool IsOver(Group group, Post post, Instant now) => Kinds.Of(post).LiveUntil(group, post) <= now;

    public static bool Follows(Group group, Post post) => Kinds.Of(post).Follows(group, post);
}
