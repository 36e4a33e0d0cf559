using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Changes;

/// <summary>Keeps plans away from hours that a clock change skips.</summary>
internal static class ClockChange
{
    /// <summary>
    /// How often a seminar's local time occurs: 0 if the clocks skip it, 2 if they repeat it, otherwise 1; 1 without a date.
    /// </summary>
    public static int CountOf(Group group, Seminar seminar) =>
        seminar.Date.Known() is { } on ? group.Settings.Zone.MapLocal(on.Day + (on.Time ?? group.Settings.Start)).Count : 1;

    /// <summary>The refusal for the first seminar whose local time doesn't exist; null if all do.</summary>
    public static Refusal? Refuse(Group after, IEnumerable<SeminarId> touched)
    {
        var missing = touched.Select(id => after.Find(id)!).FirstOrDefault(s => CountOf(after, s) == 0);
        return missing is null ? null : new Refusal(
            $"{SeminarWords.Called(missing)} would start at a time that doesn't exist in {after.Settings.Zone.Id}: "
                + $"the clocks go forward then. Pick another time of day.");
    }
}
