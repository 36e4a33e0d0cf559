using System.Collections.Immutable;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Export;
using StudyGroup.Core.Features.Import.Parsing;

namespace StudyGroup.Core.Features.Import;

/// <summary>
/// What in a schedule isn't a change: everything that our own export of the group says, too, since Markdown can't hold more; and everything
/// that the last settled text said, so that a line nobody touched doesn't undo what the group has changed since.
/// </summary>
internal sealed class KnownContent
{
    private readonly WrittenSchedule _exported;
    private readonly WrittenSchedule? _settled;
    private readonly ImmutableArray<(WrittenSeminar Written, Seminar? Seminar)> _matched = [];

    /// <param name="settled">The earlier text, or null.</param>
    public KnownContent(Group group, string? settled, Func<string, WrittenSchedule> read)
    {
        _exported = read(MarkdownExport.Write(group));
        if (settled is null) return;
        _settled = read(settled);
        _matched = SeminarMatch.Find(group, _settled.Seminars);
    }

    private KnownContent() => _exported = new WrittenSchedule();

    /// <summary>Nothing was said before.</summary>
    public static KnownContent Nothing { get; } = new();

    /// <summary>The group's seminars that the earlier text mentioned; all of them if there was none.</summary>
    public IEnumerable<Seminar> Known(Group group) => _settled is null ? group.Seminars : _matched.Select(m => m.Seminar).OfType<Seminar>();

    /// <summary>What was said about a seminar of the group.</summary>
    public ImmutableArray<WrittenSeminar> Of(Seminar seminar) =>
        [.. Exported(seminar) is { } exported ? [exported] : Array.Empty<WrittenSeminar>(), .. Settled(seminar)];

    /// <summary>What our own export says about a seminar of the group; null if that can't be read.</summary>
    public WrittenSeminar? Exported(Seminar seminar) => _exported.Seminars.FirstOrDefault(w => w.Number == seminar.Number);

    /// <summary>What the earlier text said about a seminar of the group.</summary>
    public IEnumerable<WrittenSeminar> Settled(Seminar seminar) => _matched.Where(m => m.Seminar?.Id == seminar.Id).Select(m => m.Written);

    /// <summary>Whether the earlier text had exactly this seminar. Then it isn't new, even if the group doesn't have it.</summary>
    public bool HadExactly(WrittenSeminar written) => _settled?.Seminars.Any(earlier => What(earlier) == What(written)) == true;

    /// <summary>Whether the earlier text had this topic only under other numbers.</summary>
    public bool HadElsewhere(WrittenSeminar written) =>
        _settled?.Seminars.Where(earlier => earlier.Topic == written.Topic).ToArray() is { Length: > 0 } same
            && same.All(earlier => earlier.Number != written.Number);

    /// <summary>The group's breaks that the earlier text had and a later one doesn't.</summary>
    public IEnumerable<Break> GoneFrom(WrittenSchedule later, Group group) => group.Breaks.Where(pause =>
        _settled?.Breaks.Any(b => b.First == pause.From && b.Last == pause.Until) == true
            && later.Breaks.All(b => b.First != pause.From || b.Last != pause.Until));

    /// <summary>Whether a break on these days was mentioned, in any words.</summary>
    public bool HasDays(WrittenBreak pause) => Breaks.Any(b => b.First == pause.First && b.Last == pause.Last);

    /// <summary>Whether this break was mentioned in these words.</summary>
    public bool Has(WrittenBreak pause) => Breaks.Any(b => b.First == pause.First && b.Last == pause.Last && b.Words == pause.Words);

    /// <summary>Whether the book or its author had this name.</summary>
    public bool Calls(Func<WrittenSchedule, string?> part, string name) =>
        part(_exported) == name || (_settled is not null && part(_settled) == name);

    /// <summary>Whether the earlier text already said what the group reads.</summary>
    public bool HadUnit(UnitWord? unit) => _settled is not null && _settled.Unit == unit;

    /// <summary>
    /// The problems that are new since the earlier text. If one occurs more often than before, only the extra ones count.
    /// </summary>
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

    private static (int?, string, SeminarDate?, string?, string, string?, string?, bool) What(WrittenSeminar written) =>
        (written.Number, written.Topic, written.Date, written.Chapter, string.Join('\n', written.Presenters), written.Team, written.Place,
            written.Cancelled is not null);
}
