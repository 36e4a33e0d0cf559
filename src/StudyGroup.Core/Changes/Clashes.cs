using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Changes;

/// <summary>Finds seminars that overlap. That's allowed, but worth a heads-up.</summary>
internal static class Clashes
{
    /// <summary>The seminars that overlap with another one. Cancelled and held ones don't count.</summary>
    public static IEnumerable<Seminar> With(Group group, Seminar seminar)
    {
        if (seminar.Cancelled is not null || group.ExpectedStartOf(seminar) is not { } start) return [];
        return group.Seminars.Where(other => other.Id != seminar.Id && other is { Cancelled: null, MarkedHeld: false }
            && group.ExpectedStartOf(other) is { } otherStart
            && otherStart < start + group.Settings.Length && start < otherStart + group.Settings.Length);
    }

    /// <summary>The heads-up after a date change; empty if no other seminar overlaps.</summary>
    public static IEnumerable<Line> Note(Group group, Seminar seminar) =>
        With(group, seminar).Take(1).Select(other => (Line)
            $"{new Span.Bold("Heads-up")}: {SeminarWords.Called(other)} is at the same time, {SeminarWords.When(group, other)}.");
}
