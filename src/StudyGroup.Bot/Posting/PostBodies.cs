using NodaTime.Extensions;
using StudyGroup.Bot.Rendering;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Posts;
using StudyGroup.Discord.Messages;

namespace StudyGroup.Bot.Posting;

/// <summary>Posts as messages.</summary>
/// <param name="contents">What they say.</param>
/// <param name="clock">The group's clock.</param>
internal sealed class PostBodies(PostContents contents, TimeProvider clock)
{
    /// <summary>The post as it is to read now.</summary>
    public MessageBody Of(Group group, Post post) => CardRendering.Of(contents.Of(group, post, clock.GetUtcNow().ToInstant()));
}
