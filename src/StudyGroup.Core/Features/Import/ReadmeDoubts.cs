using System.Collections.Immutable;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Import.Reading;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Import;

/// <summary>What of the changes of a README that is followed may not be meant as it reads.</summary>
internal static class ReadmeDoubts
{
    /// <summary>What is there no more; it is kept, as a README removes nothing.</summary>
    /// <param name="group">The group as it is.</param>
    /// <param name="schedule">What the README says now.</param>
    /// <param name="matched">Its seminars with those of the group.</param>
    /// <param name="before">What it said before.</param>
    /// <param name="missing">The seminars that it spoke of and does not speak of now.</param>
    public static IEnumerable<Line> Say(
        Group group, WrittenSchedule schedule, ImmutableArray<(WrittenSeminar Written, Seminar? Seminar)> matched, SaidBefore before, ImmutableArray<Seminar> missing)
    {
        if (!missing.IsEmpty)
            yield return $"Not in it any more, and kept: {SeminarWords.Names(missing)}. Where that is meant, take it out with {new Span.Command("manage seminar-remove")}.";
        foreach (var pause in before.GoneFrom(schedule, group))
            yield return $"Not in it any more, and kept: the break {BreakWords.Days(pause)}, {pause.Reason}. Where that is meant, take it out with {new Span.Command("manage break-remove")}.";
        foreach (var (written, seminar) in matched)
        {
            if (seminar?.Cancelled is not null && written.Cancelled is null && before.Settled(seminar).Any(w => w.Cancelled is not null))
                yield return $"{SeminarWords.Name(seminar)} is not cancelled there any more. Where it is to take place, use {new Span.Command("manage seminar-restore")}.";
        }
    }

    /// <summary>
    /// Whether the changes touch a seminar that the README did not speak of before, or a date that could not be read in it, or seem to number seminars anew:
    /// then the group may know better.
    /// </summary>
    /// <param name="after">The group as it would be.</param>
    /// <param name="matched">The README's seminars with those of the group as it is.</param>
    /// <param name="before">What it said before.</param>
    public static bool WantAsking(Group after, ImmutableArray<(WrittenSeminar Written, Seminar? Seminar)> matched, SaidBefore before) =>
        matched.Any(m => before.HadElsewhere(m.Written)
            || (m.Seminar is { } was && after.Find(was.Id) is { } now && !Aspects.OfSeminar.Same(now, was)
                && (!before.Settled(was).Any() || (now.Date != was.Date && before.Settled(was).All(w => w.Date is null)))));
}
