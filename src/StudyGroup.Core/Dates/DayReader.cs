using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Dates;

/// <summary>Reads a day, without a time, as a member types it.</summary>
internal static class DayReader
{
    /// <summary>The day in the group's zone. Refused if it isn't a day, is in the past, or comes with a time.</summary>
    public static Outcome<SeminarDate.On> Read(string typed, GroupSettings settings, Instant now)
    {
        if (WhenReader.Read(typed, settings, now).Sole(settings).IsRefused(out var refusal, out var date)) return refusal;
        return date is SeminarDate.On { Time: null } on
            ? on
            : new Refusal($"I can't read “{Texts.Cut(typed, 40)}” as a day. Try “21 dec” or “2026-12-21”, without a time.");
    }
}
