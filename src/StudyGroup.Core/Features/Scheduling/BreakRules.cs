using NodaTime;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Scheduling;

/// <summary>The rules for breaks.</summary>
internal static class BreakRules
{
    /// <summary>Adds a break, or says why that's not possible.</summary>
    public static Outcome<Group> Add(Group group, LocalDate from, LocalDate until, string reason)
    {
        if (until < from)
        {
            return new Refusal(
                $"That break would end before it starts: {DateWords.Day(from)} to {DateWords.Day(until)}. Put the later day in “until”.");
        }

        if (Period.DaysBetween(from, until) + 1 is var days && days > Break.MaxDays)
            return new Refusal($"A break can have up to {Break.MaxDays} days; yours is {days:N0}. Pick an earlier “until”.");
        if (group.Breaks.Length == Break.MaxPerGroup)
        {
            return new Refusal(
                $"There are already {Break.MaxPerGroup} breaks, the maximum. "
                + $"Remove one first with {new Span.Command("manage break-remove")}.");
        }

        return group.Breaks.Any(b => (b.From, b.Until, b.Reason) == (from, until, reason))
            ? new Refusal($"That break is already in the schedule: {DateWords.Day(from)}, {reason}.")
            : group.Add(new Break { From = from, Until = until, Reason = reason });
    }

    /// <summary>The upcoming seminars with a date in a break.</summary>
    public static IEnumerable<Seminar> Affected(Group group, Break pause, Instant now) => group.Seminars.Where(
        s => s.Date.Known() is { } on && pause.Has(on.Day) && Schedule.StatusOf(group, s, now) == SeminarStatus.Ahead);
}
