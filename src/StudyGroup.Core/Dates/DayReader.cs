using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Dates;

/// <summary>Reads a day as a member types it, where no time of day is meant.</summary>
internal static class DayReader
{
    /// <summary>The day in the group's zone; or what would do, where it is none, is over, or has a time with it.</summary>
    public static Outcome<SeminarDate.On> Read(string typed, GroupSettings settings, Instant now)
    {
        if (WhenReader.Read(typed, settings, now).Sole(settings).IsRefused(out var refusal, out var date)) return refusal;
        return date is SeminarDate.On { Time: null } on
            ? on
            : new Refusal($"I can't read “{Texts.Cut(typed, 40)}” as a day. Try “21 dec” or “2026-12-21”, without a time.");
    }
}
