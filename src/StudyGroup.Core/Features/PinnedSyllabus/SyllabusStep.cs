using StudyGroup.Core.Domain;

namespace StudyGroup.Core.Features.PinnedSyllabus;

/// <summary>One thing to do about a syllabus.</summary>
public abstract record SyllabusStep
{
    private SyllabusStep()
    {
    }

    /// <summary>Post a page in a new message after the others.</summary>
    /// <param name="Page">The page, from 0.</param>
    public sealed record Post(int Page) : SyllabusStep;

    /// <summary>Find out whether a message was posted. If not, post it, or forget it if it's no longer wanted.</summary>
    /// <param name="Page">The page it should show, from 0; null if it's no longer wanted.</param>
    public sealed record Settle(SyllabusMessage Message, int? Page) : SyllabusStep;

    /// <summary>Edit a message so that it shows the current page.</summary>
    /// <param name="Page">The page, from 0.</param>
    public sealed record Edit(SyllabusMessage Message, int Page) : SyllabusStep;

    /// <summary>Delete a message.</summary>
    public sealed record Delete(SyllabusMessage Message) : SyllabusStep;

    /// <summary>Pin a message.</summary>
    public sealed record Pin(SyllabusMessage Message) : SyllabusStep;
}
