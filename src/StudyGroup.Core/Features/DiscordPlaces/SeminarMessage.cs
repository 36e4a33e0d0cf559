using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Reminders;

namespace StudyGroup.Core.Features.DiscordPlaces;

/// <summary>Finds the message about a seminar in the group's channel, which its event links to and its thread belongs to.</summary>
internal static class SeminarMessage
{
    /// <summary>The post that became the message; null if there's none yet.</summary>
    public static Post? Of(Seminar seminar, IReadOnlyList<Post> posts) => posts
        .Where(post => post.Message is not null && LivingCard.IsStanding(post, seminar.Id, post.Channel))
        .MaxBy(post => post.Message!.Value.Value);
}
