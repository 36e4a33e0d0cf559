using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Changes;

/// <summary>Two seminars at the same time: allowed, but worth a heads-up.</summary>
internal static class Clashes
{
    /// <summary>The seminars that take place while another does, cancelled and held ones left out.</summary>
    public static IEnumerable<Seminar> With(Group group, Seminar seminar)
    {
        if (seminar.Cancelled is not null || group.ExpectedStartOf(seminar) is not { } start) return [];
        return group.Seminars.Where(other => other.Id != seminar.Id && other is { Cancelled: null, MarkedHeld: false }
            && group.ExpectedStartOf(other) is { } beside && beside < start + group.Settings.Length && start < beside + group.Settings.Length);
    }

    /// <summary>The heads-up for the answer to a change of a seminar's date; nothing where it has its time for itself.</summary>
    public static IEnumerable<Line> Note(Group group, Seminar seminar) =>
        With(group, seminar).Take(1).Select(other => (Line)$"{new Span.Strong("Heads-up")}: {SeminarWords.Called(other)} is at the same time: {SeminarWords.When(group, other)}.");
}
