using NodaTime.Extensions;
using StudyGroup.Bot.Rendering;
using StudyGroup.Core.Attending;
using StudyGroup.Core.Groups;
using StudyGroup.Core.Points;
using StudyGroup.Core.Posts;
using StudyGroup.Discord.Messages;

namespace StudyGroup.Bot.Posting;

/// <summary>Posts as messages, with what they tell of.</summary>
/// <param name="points">The points.</param>
/// <param name="attendance">Who said that they are coming.</param>
/// <param name="clock">The group's clock.</param>
internal sealed class PostBodies(IPoints points, IAttendance attendance, TimeProvider clock)
{
    /// <summary>The post as it is to read now.</summary>
    public MessageBody Of(Group group, Post post)
    {
        var turnout = group.Find(post.Seminar) is { } seminar
            ? AttendanceRules.Count(group, seminar, attendance.Of(group.Id, seminar.Id))
            : default;
        return CardRendering.Of(PostCards.For(group, post, points.Of(post.Group, post.Seminar), clock.GetUtcNow().ToInstant(), turnout));
    }
}
