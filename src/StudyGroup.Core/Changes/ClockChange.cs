using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Changes;

/// <summary>Keeps plans away from hours that a clock change leaves out.</summary>
internal static class ClockChange
{
    /// <summary>How often a seminar's local time comes: 0 where the clocks go forward over it, 2 where they go back; 1 where it has no date.</summary>
    public static int CountOf(Group group, Seminar seminar) =>
        seminar.Date.Known() is { } on ? group.Settings.Zone.MapLocal(on.Day + (on.Time ?? group.Settings.Start)).Count : 1;

    /// <summary>Why the first of the seminars whose hour does not exist cannot be; null where all do.</summary>
    public static Refusal? Refuse(Group after, IEnumerable<SeminarId> touched)
    {
        var missing = touched.Select(id => after.Find(id)!).FirstOrDefault(s => CountOf(after, s) == 0);
        return missing is null ? null : new Refusal(
            $"{SeminarWords.Name(missing)} would be at an hour that does not exist in {after.Settings.Zone.Id}, as the clocks go forward then. Choose another time of day.");
    }
}
