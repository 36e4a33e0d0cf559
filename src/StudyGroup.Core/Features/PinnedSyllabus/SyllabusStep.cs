using StudyGroup.Core.Domain;

namespace StudyGroup.Core.Features.PinnedSyllabus;

/// <summary>One thing to be done about a syllabus.</summary>
public abstract record SyllabusStep
{
    private SyllabusStep()
    {
    }

    /// <summary>A page is to be posted in a message of its own, after those that stand.</summary>
    /// <param name="Page">Which, from 0.</param>
    public sealed record Post(int Page) : SyllabusStep;

    /// <summary>It is to be found out whether a message was posted; if not, it is to be posted, or forgotten where nobody wants it any more.</summary>
    /// <param name="Message">The message.</param>
    /// <param name="Page">The page that it is to show, from 0; null where it is not wanted.</param>
    public sealed record Settle(SyllabusMessage Message, int? Page) : SyllabusStep;

    /// <summary>A message is to show a page as it is now.</summary>
    /// <param name="Message">The message.</param>
    /// <param name="Page">Which page, from 0.</param>
    public sealed record Edit(SyllabusMessage Message, int Page) : SyllabusStep;

    /// <summary>A message is to be taken away.</summary>
    /// <param name="Message">The message.</param>
    public sealed record Delete(SyllabusMessage Message) : SyllabusStep;

    /// <summary>A message is to be pinned.</summary>
    /// <param name="Message">The message.</param>
    public sealed record Pin(SyllabusMessage Message) : SyllabusStep;
}
