using System.Collections.Immutable;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Presenting;

/// <summary>How to refer to a slot.</summary>
internal static class SlotWords
{
    /// <summary>"Data Engineering for ML (Seminar 3 · Chapter 3) · Fri 4 Dec 2026, 18:00", the topic in bold.</summary>
    public static Line Of(Group group, SeminarId id) => Of(group, group.Find(id)!);

    /// <inheritdoc cref="Of(Group, SeminarId)"/>
    public static Line Of(Group group, Seminar seminar) =>
        $"{new Span.Bold(seminar.Topic)} ({SeminarWords.Title(seminar)}) · {SeminarWords.When(group, seminar, TimestampStyle.Short)}";

    /// <summary>
    /// The same with a member's co-presenters and team: "… (Seminar 3 · Chapter 3) with @Ana for Blue · Fri 4 Dec 2026, 18:00".
    /// </summary>
    public static Line With(Group group, SeminarId id, MemberId member)
    {
        var seminar = group.Find(id)!;
        ImmutableArray<Line> others = [.. seminar.Presenters.Where(p => p.Member != member).Select(SeminarWords.Presenter)];
        Line with = others.IsEmpty ? $"" : (Line)$" with {Lists.And(others)}";
        return $"{new Span.Bold(seminar.Topic)} ({SeminarWords.Title(seminar)}){with}{(seminar.Team is { } team ? $" for {team}" : "")} · "
            + $"{SeminarWords.When(group, seminar, TimestampStyle.Short)}";
    }
}
