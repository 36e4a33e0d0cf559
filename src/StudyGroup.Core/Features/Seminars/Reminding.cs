using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Seminars;

/// <summary>What to say about reminders once a seminar has a date.</summary>
internal static class Reminding
{
    /// <summary>Why nobody gets a reminder, and how to fix it; empty if reminders work.</summary>
    public static IEnumerable<Line> Note(Group group, Seminar seminar)
    {
        if (seminar.Date is SeminarDate.Tentative)
        {
            Line settle = $"I don't send reminders for tentative dates. "
                + $"Once this one is settled, use {new Span.Command("manage seminar-move")} without “tentative”.";
            return [settle.AsAside()];
        }

        if (seminar.Date is not SeminarDate.On) return [];
        if (group.Settings.Channel is null)
            return [((Line)$"Nobody will get a reminder yet. Pick a channel with {new Span.Command("manage settings")}.").AsAside()];
        return group.Settings.LeadTimes.IsEmpty
            ? [((Line)$"Nobody will get a reminder: reminders are off. Turn them on with {new Span.Command("manage settings")}.").AsAside()]
            : [];
    }
}
