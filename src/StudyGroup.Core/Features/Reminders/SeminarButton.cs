using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Seminars;

namespace StudyGroup.Core.Features.Reminders;

/// <summary>The button under a post that shows its seminar. Its action also carries the post's key, which identifies the message.</summary>
internal static class SeminarButton
{
    /// <summary>The button.</summary>
    public static Button Of(Post post, string label = "Details") => new(label, Action(post));

    /// <summary>Its action.</summary>
    public static ActionId Action(Post post) => new(SeminarCommand.Action, $"{post.Seminar}", post.Key);
}
