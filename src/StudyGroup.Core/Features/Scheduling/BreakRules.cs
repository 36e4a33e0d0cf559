using NodaTime;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Scheduling;

/// <summary>When there may be a break.</summary>
internal static class BreakRules
{
    /// <summary>The group with a break more, or why it cannot be.</summary>
    public static Outcome<Group> Add(Group group, LocalDate from, LocalDate until, string reason)
    {
        if (until < from) return new Refusal($"The break would end before it begins: {DateWords.Day(from)} to {DateWords.Day(until)}. Give the later day as “until”.");
        if (Period.DaysBetween(from, until) >= Break.MostDays)
            return new Refusal($"A break has at most {Break.MostDays} days; this would be {Period.DaysBetween(from, until) + 1}. Give an earlier “until”.");
        if (group.Breaks.Length == Break.Most) return new Refusal($"There are {Break.Most} breaks already. Remove one first with {new Span.Command("manage break-remove")}.");
        return group.Breaks.Any(b => (b.From, b.Until, b.Reason) == (from, until, reason))
            ? new Refusal($"There is that break already: {DateWords.Day(from)}, {reason}.")
            : group.Add(new Break { From = from, Until = until, Reason = reason });
    }

    /// <summary>The dated seminars to come that fall into a break.</summary>
    public static IEnumerable<Seminar> Hit(Group group, Break pause, Instant now) => group.Seminars.Where(
        s => s.Date.Known() is { } on && pause.Has(on.Day) && Schedule.StandingOf(group, s, now) == Standing.Ahead);
}
