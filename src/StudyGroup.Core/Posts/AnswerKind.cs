using NodaTime;
using StudyGroup.Core.Domain;

namespace StudyGroup.Core.Posts;

/// <summary>A kind of answer to a command that is kept up to date like a post.</summary>
/// <typeparam name="T">The type of the subjects.</typeparam>
internal abstract class AnswerKind<T> : PostKind<T>
    where T : AnswerSubject
{
    /// <inheritdoc />
    // An answer can't be sent again.
    protected sealed override string? WhyNotWorthPosting(Group group, Post post, T subject, Instant now) =>
        "I couldn't find its message, so it stays as it was.";
}
