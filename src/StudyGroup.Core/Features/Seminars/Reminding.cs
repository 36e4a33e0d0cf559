using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Seminars;

/// <summary>What is said about reminders when a seminar has got a date.</summary>
internal static class Reminding
{
    /// <summary>Why nobody will be reminded, and what to do about it; nothing where all is well.</summary>
    public static IEnumerable<Line> Note(Group group, Seminar seminar)
    {
        if (seminar.Date is SeminarDate.Tentative)
            return [((Line)$"Nobody is reminded of a tentative date: to settle it, give it with {new Span.Command("manage seminar-move")} without “tentative”.").AsAside()];
        if (seminar.Date is not SeminarDate.On) return [];
        if (group.Settings.Channel is null)
            return [((Line)$"Nobody will be reminded: set a channel with {new Span.Command("manage settings")}.").AsAside()];
        return group.Settings.Leads.IsEmpty
            ? [((Line)$"Nobody will be reminded: set lead times with {new Span.Command("manage settings")}.").AsAside()]
            : [];
    }
}
