using System.Collections.Immutable;
using NodaTime;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Import.Parsing.Days;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Import.Parsing;

/// <summary>
/// Makes a series from all rows of a file: settles dates by their neighbors, and makes sure that each number occurs once.
/// </summary>
internal sealed partial class SeriesReading
{
    private readonly List<WrittenSeminar> _seminars = [];
    private readonly List<WrittenBreak> _breaks = [];
    private readonly List<LineProblem> _problems = [];
    private readonly List<LineProblem> _notes = [];
    private readonly HashSet<(int Number, string Url)> _listed = [];
    private bool _listsSlides;
    private bool _listsReadings;
    private Surplus? _surplus;

    /// <summary>Whether something couldn't be read so far.</summary>
    public bool HasProblems => _problems.Count > 0;

    /// <summary>Reads the parts in their order.</summary>
    public void Read(ImmutableArray<ScheduleRows> parts)
    {
        var dayFirst = parts.Select(p => DateColumn.DayFirst(p.Rows.Select(r => r.Date.Text))).FirstOrDefault(order => order is not null);
        LocalDate? before = null;
        foreach (var part in parts)
        {
            foreach (var problem in part.Problems) Say(part.Line, problem, isProblem: true);
            foreach (var note in part.Notes) Say(part.Line, note, isProblem: false);
            var dates = new DateColumn(part.Years, part.GoesBack ? null : before, dayFirst).Read([.. part.Rows.Select(r => r.Date.Text)]);
            var rows = part.Rows.Zip(dates, (row, date) => (row, Date: HasDate(row) ? date : null)).ToArray();
            before = rows.Select(r => r.Date?.Date?.Known()).OfType<SeminarDate.On>().LastOrDefault()?.Day ?? before;
            Add(part, [.. rows.Select(r => Read(r.row, r.Date)).OfType<WrittenSeminar>()]);
        }
    }

    /// <summary>Assigns a list's slides to their seminars.</summary>
    public void AddSlides(ImmutableArray<SlideItem> items)
    {
        _listsSlides = !items.IsEmpty;
        foreach (var item in items)
        {
            if (item.Links > 1)
                Say(item.Line, "This item has more than one link, so I used only the first. Write an item for each.", isProblem: true);
            if (Add(item) is { } problem) Say(item.Line, problem, isProblem: true);
        }
    }

    /// <summary>Assigns a list's readings to their seminars.</summary>
    public void AddReadings(ImmutableArray<ReadingItem> items)
    {
        _listsReadings = !items.IsEmpty;
        foreach (var item in items)
        {
            if (item.Problem is { } problem) Say(item.Line, problem, isProblem: true);
            if (Add(item) is { } why) Say(item.Line, why, isProblem: true);
        }
    }

    /// <summary>Notes something about a line.</summary>
    public void Say(int line, string sentence, bool isProblem) => (isProblem ? _problems : _notes).Add(new(line, sentence));

    /// <summary>Reports a line that couldn't be read.</summary>
    public void Say(LineProblem problem) => _problems.Add(problem);

    /// <summary>All that was read.</summary>
    public WrittenSchedule Result() => new()
    {
        Seminars = [.. _seminars],
        Surplus = _surplus,
        Breaks = [.. _breaks],
        ListsSlides = _listsSlides,
        ListsReadings = _listsReadings,
        Problems = [.. _problems.Concat(Left()).OrderBy(p => p.Line)],
        Notes = [.. _notes.OrderBy(n => n.Line)],
    };

    private IEnumerable<LineProblem> Left() => _surplus is { } surplus
        ?
        [
            new(
                surplus.Line,
                $"From here on I left out {(surplus.Count == 1 ? "a seminar" : $"{surplus.Count} seminars")}: "
                    + $"a group can have {Group.MaxSeminars}.",
                LosesSeminar: true),
        ]
        : [];

    private static bool HasDate(ScheduleRow row) => row.Has(ColumnKind.Date) || row.Date.Text.Length > 0;

    private WrittenSeminar? Read(ScheduleRow row, DateCell? date)
    {
        if (row.Date.IsStruck && !row[ColumnKind.Topic].IsStruck && !row[ColumnKind.Chapter].IsStruck
            && !row[ColumnKind.Reading].IsStruck)
            date = new(null)
            {
                Problem = $"“{Texts.Cut(row.Date.Text, 40)}” is struck through without a new date next to it. "
                    + $"Write the new date, or “TBA”.",
            };
        var (words, doubt) = RowBreak.Of(row);
        if (doubt is not null)
        {
            _problems.Add(new(row.Line, doubt, LosesSeminar: true));
            return null;
        }

        if (words is not null)
        {
            var first = date?.Date?.Known()?.Day;
            _breaks.Add(new(row.Line, words, first, date?.Last ?? first));
            return null;
        }

        if (row.Alone is { } alone && !row.NamesSeminar)
        {
            if (Opening.Read(row.Line, Cell.Of(alone)) is { IsDay: true })
                Say(
                    new(
                        row.Line,
                        $"“{Texts.Cut(alone, 40)}” is alone in its table row, so I didn't read it. "
                            + $"Split it into the table's columns.",
                        LosesSeminar: true));
            else Say(row.Line, $"I read “{Texts.Cut(alone, 40)}” as a heading.", isProblem: false);
            return null;
        }

        var (seminar, problem) = new RowReading(row, date, (sentence, isProblem) => Say(row.Line, sentence, isProblem)).Read();
        if (problem is not null) _problems.Add(new(row.Line, problem, LosesSeminar: true));
        return seminar;
    }

    private void Add(ScheduleRows part, ImmutableArray<WrittenSeminar> seminars)
    {
        var known = _seminars.Select(s => s.Number).OfType<int>().ToHashSet();
        var numbers = seminars.Select(s => s.Number).OfType<int>().ToArray();
        if (numbers.Length > 0 && numbers.Min() <= 1 && known.Overlaps(numbers))
        {
            Say(part.Line, "The numbers start over here, so I tell these seminars apart by date and topic.", isProblem: false);
            seminars = [.. seminars.Select(s => s with { Number = null })];
        }

        foreach (var seminar in seminars)
        {
            if (seminar.Number is { } number && !known.Add(number))
                _problems.Add(new(seminar.Line, $"Seminar {number} is here twice. Give this one another number.", LosesSeminar: true));
            else if (_seminars.Count < Group.MaxSeminars) _seminars.Add(seminar);
            else _surplus = new(_surplus?.Line ?? seminar.Line, 1 + (_surplus?.Count ?? 0));
        }

        SayWhatIsOutOfOrder(seminars);
    }

    private void SayWhatIsOutOfOrder(ImmutableArray<WrittenSeminar> seminars)
    {
        var dated = seminars.Where(s => s.Date?.Known() is not null).Select(s => (s.Line, s.Date!.Known()!.Day)).ToArray();
        var steps = dated.Zip(dated.Skip(1), (a, b) => (b.Line, b.Day, IsBack: b.Day < a.Day)).ToArray();
        if (steps.Count(s => s.IsBack) * 2 >= steps.Length) return;
        foreach (var step in steps.Where(s => s.IsBack))
            Say(step.Line, $"{DateWords.Day(step.Day)} is before the date above it. Is that intended?", isProblem: false);
    }
}
