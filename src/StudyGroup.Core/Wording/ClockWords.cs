using StudyGroup.Core.Dates;
using StudyGroup.Core.Domain;

namespace StudyGroup.Core.Wording;

/// <summary>Describes a change of the group's time zone or usual start.</summary>
internal static class ClockWords
{
    /// <summary>"Time zone: UTC → Europe/Berlin", "Usual start: 18:00 → 19:30", or both.</summary>
    public static string Say(GroupSettings before, GroupSettings after)
    {
        string?[] parts =
        [
            before.Zone == after.Zone ? null : $"Time zone: {before.Zone.Id} → {after.Zone.Id}",
            before.Start == after.Start ? null : $"Usual start: {DateWords.TimeOfDay(before.Start)} → {DateWords.TimeOfDay(after.Start)}",
        ];
        return string.Join(" · ", parts.OfType<string>());
    }
}
