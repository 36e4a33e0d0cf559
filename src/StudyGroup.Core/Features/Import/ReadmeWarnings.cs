using System.Collections.Immutable;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Import.Parsing;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Import;

/// <summary>Doubts about a followed README's changes: they may not mean what they seem to.</summary>
internal static class ReadmeWarnings
{
    /// <summary>What the README no longer has. It's kept, because a README never removes anything.</summary>
    public static IEnumerable<Line> Say(
        Group group, WrittenSchedule schedule, ImmutableArray<(WrittenSeminar Written, Seminar? Seminar)> matched, KnownContent before,
        ImmutableArray<Seminar> missing)
    {
        if (!missing.IsEmpty)
            yield return $"No longer in it, but kept: {SeminarWords.Names(missing)}. If that's intended, use "
                + $"{new Span.Command("manage seminar-remove")}.";
        foreach (var pause in before.GoneFrom(schedule, group))
            yield return $"No longer in it, but kept: the break {BreakWords.Days(pause)}, {pause.Reason}. "
                + $"If that's intended, use {new Span.Command("manage break-remove")}.";
        foreach (var (written, seminar) in matched)
        {
            if (seminar?.Cancelled is not null && written.Cancelled is null && before.Settled(seminar).Any(w => w.Cancelled is not null))
                yield return $"{SeminarWords.Called(seminar)} is no longer cancelled there. "
                    + $"If it's back on, use {new Span.Command("manage seminar-restore")}.";
        }
    }

    /// <summary>
    /// Whether the group may know better: the changes touch a seminar that the README didn't mention before, or a date that couldn't be
    /// read in it, or they seem to renumber seminars.
    /// </summary>
    public static bool WantAsking(Group after, ImmutableArray<(WrittenSeminar Written, Seminar? Seminar)> matched, KnownContent before) =>
        matched.Any(m => before.HadElsewhere(m.Written)
            || (m.Seminar is { } was && after.Find(was.Id) is { } now && !Aspects.OfSeminar.Same(now, was)
                && (!before.Settled(was).Any() || (now.Date != was.Date && before.Settled(was).All(w => w.Date is null)))));
}
