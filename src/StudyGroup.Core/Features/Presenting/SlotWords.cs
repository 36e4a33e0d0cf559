using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Presenting;

/// <summary>How a slot is spoken of.</summary>
internal static class SlotWords
{
    /// <summary>"Seminar 3 · Chapter 3: Data Engineering for ML · Fri 4 Dec 2026, 18:00".</summary>
    public static Line Of(Group group, SeminarId id) => Of(group, group.Find(id)!);

    /// <inheritdoc cref="Of(Group, SeminarId)"/>
    public static Line Of(Group group, Seminar seminar) =>
        $"{new Span.Strong(SeminarWords.Title(seminar))}: {seminar.Topic} · {SeminarWords.When(group, seminar, MomentLook.Short)}";
}
