using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Changes;

/// <summary>New conflicts that a plan's dates would cause.</summary>
internal static class Conflicts
{
    /// <summary>
    /// For each seminar that gets a new date: whether it would be in the past, in a break, on the same day as another, before one with a
    /// lower number, or at an hour that occurs twice.
    /// </summary>
    public static ImmutableArray<Line> Of(Group before, Group after, Instant now)
    {
        var dated = after.Seminars.Where(s => s.Cancelled is null && Day(s) is not null).OrderBy(s => s.Number).ToList();
        return [.. dated.Where(s => before.Find(s.Id)?.Date != s.Date).SelectMany(s => Of(after, s, dated, now))];
    }

    private static IEnumerable<Line> Of(Group group, Seminar seminar, IReadOnlyList<Seminar> dated, Instant now)
    {
        var (name, day, start) = (SeminarWords.Called(seminar), Day(seminar)!.Value, group.ExpectedStartOf(seminar)!.Value);
        if (start <= now) yield return $"{name} would be in the past: {DateWords.Day(day)}.";
        foreach (var pause in group.Breaks.Where(b => b.Has(day)).Take(1))
            yield return $"{name} would fall in a break: {DateWords.Day(day)}, {pause.Reason}.";
        var clash = Clashes.With(group, seminar).FirstOrDefault();
        if (clash is not null)
            yield return $"{name} would be at the same time as {SeminarWords.Called(clash)}: "
                + $"{SeminarWords.LocalWhen(group.Settings, seminar.Date)}.";
        foreach (var other in dated.Where(o => clash is null && o.Id != seminar.Id && Day(o) == day).Take(1))
            yield return $"{name} would be on the same day as {SeminarWords.Called(other)}: {DateWords.Day(day)}.";
        foreach (var other in dated.Where(o => o.Number < seminar.Number && group.ExpectedStartOf(o) > start).Take(1))
            yield return $"{name} would come before {SeminarWords.Called(other)}.";
        if (ClockChange.CountOf(group, seminar) == 2)
            yield return $"{name} would start at a time that happens twice, because the clocks go back. "
                + $"I'll use the {(seminar.Date.Known()!.SecondOfTwo ? "second" : "first")} one.";
    }

    private static LocalDate? Day(Seminar seminar) => seminar.Date.Known()?.Day;
}
