using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Changes;

/// <summary>What speaks against the dates that a plan gives, and was no trouble before.</summary>
internal static class Conflicts
{
    /// <summary>
    /// Says of each seminar that gets another date: whether it is over by then, falls into a break, on the day of another or before one with
    /// a lower number, or at an hour that comes twice.
    /// </summary>
    public static ImmutableArray<Line> Of(Group before, Group after, Instant now)
    {
        var dated = after.Seminars.Where(s => s.Cancelled is null && Day(s) is not null).OrderBy(s => s.Number).ToList();
        return [.. dated.Where(s => before.Find(s.Id)?.Date != s.Date).SelectMany(s => Of(after, s, dated, now))];
    }

    private static IEnumerable<Line> Of(Group group, Seminar seminar, IReadOnlyList<Seminar> dated, Instant now)
    {
        var (name, day, start) = (SeminarWords.Name(seminar), Day(seminar)!.Value, group.ExpectedStartOf(seminar)!.Value);
        if (start <= now) yield return $"{name} would be over already: {DateWords.Day(day)}.";
        foreach (var pause in group.Breaks.Where(b => b.Has(day)).Take(1)) yield return $"{name} would fall into a break: {DateWords.Day(day)}, {pause.Reason}.";
        var clash = Clashes.With(group, seminar).FirstOrDefault();
        if (clash is not null) yield return $"{name} would be at the same time as {SeminarWords.Name(clash)}: {SeminarWords.LocalWhen(group.Settings, seminar.Date)}.";
        foreach (var other in dated.Where(o => clash is null && o.Id != seminar.Id && Day(o) == day).Take(1))
            yield return $"{name} would be on the day of {SeminarWords.Name(other)}: {DateWords.Day(day)}.";
        foreach (var other in dated.Where(o => o.Number < seminar.Number && group.ExpectedStartOf(o) > start).Take(1))
            yield return $"{name} would come before {SeminarWords.Name(other)}.";
        if (ClockChange.CountOf(group, seminar) == 2) yield return $"{name} would be at an hour that comes twice, as the clocks go back; the {(seminar.Date.Known()!.SecondOfTwo ? "second" : "first")} is meant.";
    }

    private static LocalDate? Day(Seminar seminar) => seminar.Date.Known()?.Day;
}
