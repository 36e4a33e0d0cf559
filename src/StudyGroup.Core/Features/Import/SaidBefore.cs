using System.Collections.Immutable;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Export;
using StudyGroup.Core.Features.Import.Reading;

namespace StudyGroup.Core.Features.Import;

/// <summary>
/// What a schedule says and is no change: all that our own export of the group says just so, as the text can only not hold more of it; and, where an
/// earlier text was settled, all that this said just so: what the group made otherwise since is not to be undone by a line that nobody touched.
/// </summary>
internal sealed class SaidBefore
{
    private readonly WrittenSchedule _exported;
    private readonly WrittenSchedule? _settled;
    private readonly ImmutableArray<(WrittenSeminar Written, Seminar? Seminar)> _matched = [];

    /// <param name="group">The group as it is.</param>
    /// <param name="settled">The earlier text, or null where there is none.</param>
    /// <param name="read">Knows what the texts say.</param>
    public SaidBefore(Group group, string? settled, Func<string, WrittenSchedule> read)
    {
        _exported = read(MarkdownExport.Write(group));
        if (settled is null) return;
        _settled = read(settled);
        _matched = SeminarMatch.Find(group, _settled.Seminars);
    }

    private SaidBefore() => _exported = new WrittenSchedule();

    /// <summary>That nothing was said.</summary>
    public static SaidBefore Nothing { get; } = new();

    /// <summary>The seminars of the group that an earlier text spoke of; all of them where there is none.</summary>
    public IEnumerable<Seminar> Known(Group group) => _settled is null ? group.Seminars : _matched.Select(m => m.Seminar).OfType<Seminar>();

    /// <summary>What was said of a seminar of the group.</summary>
    public ImmutableArray<WrittenSeminar> Of(Seminar seminar) => [.. _exported.Seminars.Where(w => w.Number == seminar.Number).Take(1), .. Settled(seminar)];

    /// <summary>What the earlier text said of a seminar of the group.</summary>
    public IEnumerable<WrittenSeminar> Settled(Seminar seminar) => _matched.Where(m => m.Seminar?.Id == seminar.Id).Select(m => m.Written);

    /// <summary>Whether the earlier text said the same of a seminar, which therefore is not new, even where the group does not have it.</summary>
    public bool SaidJustSo(WrittenSeminar written) => _settled?.Seminars.Any(earlier => What(earlier) == What(written)) == true;

    /// <summary>Whether the earlier text had a seminar's topic under another number, and not under this one.</summary>
    public bool HadElsewhere(WrittenSeminar written) =>
        _settled?.Seminars.Where(earlier => earlier.Topic == written.Topic).ToArray() is { Length: > 0 } same && same.All(earlier => earlier.Number != written.Number);

    /// <summary>The breaks of the group that the earlier text had and a later one lacks.</summary>
    public IEnumerable<Break> GoneFrom(WrittenSchedule later, Group group) => group.Breaks.Where(pause =>
        _settled?.Breaks.Any(b => b.First == pause.From && b.Last == pause.Until) == true && later.Breaks.All(b => b.First != pause.From || b.Last != pause.Until));

    /// <summary>Whether a break of some days was spoken of, in whatever words.</summary>
    public bool HasDays(WrittenBreak pause) => Breaks.Any(b => b.First == pause.First && b.Last == pause.Last);

    /// <summary>Whether a break was spoken of in these words.</summary>
    public bool Has(WrittenBreak pause) => Breaks.Any(b => b.First == pause.First && b.Last == pause.Last && b.Words == pause.Words);

    /// <summary>Whether the book, or whoever wrote it, was called so.</summary>
    /// <param name="part">The one or the other.</param>
    /// <param name="name">The name.</param>
    public bool Calls(Func<WrittenSchedule, string?> part, string name) => part(_exported) == name || (_settled is not null && part(_settled) == name);

    /// <summary>What cannot be read now and could be then, or was not there; of what is there more often than it was, as many as are more.</summary>
    public IEnumerable<LineProblem> New(IEnumerable<LineProblem> problems)
    {
        var before = _settled is null ? [] : _settled.Problems.Concat(_settled.Notes).CountBy(p => p.Sentence).ToDictionary();
        foreach (var problem in problems)
        {
            if (before.GetValueOrDefault(problem.Sentence) is var left and > 0) before[problem.Sentence] = left - 1;
            else yield return problem;
        }
    }

    private IEnumerable<WrittenBreak> Breaks => _settled is null ? _exported.Breaks : _exported.Breaks.Concat(_settled.Breaks);

    private static (int?, string, SeminarDate?, string?, string?, string?, bool) What(WrittenSeminar written) =>
        (written.Number, written.Topic, written.Date, written.Chapter, written.Presenter, written.Place, written.Cancelled is not null);
}
