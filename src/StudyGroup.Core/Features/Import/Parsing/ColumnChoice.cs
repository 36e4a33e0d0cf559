using System.Collections.Immutable;

namespace StudyGroup.Core.Features.Import.Parsing;

/// <summary>Chooses a table's columns by their headings and their cells; without a heading by the cells alone.</summary>
internal sealed partial class ColumnChoice
{
    private readonly ImmutableArray<string> _headings;
    private readonly ColumnCells[] _cells;
    private readonly (ColumnKind Kind, int Rank)?[] _names;
    private readonly DateSense[] _senses;
    private readonly Dictionary<ColumnKind, int[]> _chosen = [];
    private readonly ImmutableArray<string> _icons;
    private readonly bool _hasHeadings;
    private readonly IReadOnlyCollection<string> _meant;

    /// <param name="meant">The keys of columns that are known to have the dates of the meetings.</param>
    public ColumnChoice(Grid grid, IReadOnlyCollection<string> meant)
    {
        (_meant, _icons) = (meant, grid.Icons);
        _hasHeadings = grid.Headings.Any(h => h.Length > 0);
        _headings = [.. Enumerable.Range(0, grid.Width).Select(c => c < grid.Headings.Length ? grid.Headings[c] : "")];
        _cells =
        [
            .. Enumerable
                .Range(0, grid.Width)
                .Select(c => new ColumnCells(grid.Rows.Where(r => c < r.Cells.Length).Select(r => r.Cells[c]))),
        ];
        _names = [.. _headings.Select(ColumnKinds.Of)];
        _senses = [.. _headings.Select(DateColumns.SenseOf)];
    }

    /// <summary>Whether any column holds dates.</summary>
    public bool HasDays => Columns.Any(c => _cells[c].Days > 0 && _cells[c].AreDates);

    /// <summary>Whether any column has dates that may be the meetings'.</summary>
    public bool HasMeetingDays => Columns.Any(c => _cells[c].Days > 0 && _cells[c].AreDates && _senses[c] != DateSense.Other);

    private IEnumerable<int> Columns => Enumerable.Range(0, _cells.Length);

    private IEnumerable<int> Free => Columns.Where(c => !_chosen.Values.Any(columns => columns.Contains(c)));

    /// <summary>The columns; null if it isn't a table of seminars.</summary>
    public TableColumns? Choose()
    {
        if (IsOurs())
        {
            ColumnKind[] ours = [ColumnKind.Number, ColumnKind.Date, ColumnKind.Chapter, ColumnKind.Topic];
            foreach (var column in Columns.Where(c => c < ours.Length || _names[c] is not null))
                _chosen.TryAdd(column < ours.Length ? ours[column] : _names[column]!.Value.Kind, [column]);
            return new(Width(), _chosen, _headings)
            {
                IsExact = true,
                HaveOneName = _headings.Index().Any(h => h.Item == "Presenter" && h.Index < _icons.Length && _icons[h.Index] == "🎤"),
            };
        }

        var dates = Meant(Dates());
        _chosen[ColumnKind.Date] = dates;
        ChooseNumber();
        foreach (
            var kind in (ColumnKind[])
            [
                ColumnKind.Time,
                ColumnKind.Chapter,
                ColumnKind.Topic,
                ColumnKind.Reading,
                ColumnKind.OptionalReading,
                ColumnKind.Authors,
                ColumnKind.Presenter,
                ColumnKind.Team,
                ColumnKind.Place,
                ColumnKind.Published,
                ColumnKind.Year,
                ColumnKind.Slides,
                ColumnKind.Link,
                ColumnKind.Notes,
            ])
            ChooseNamed(kind);
        ChooseTitles();
        ChooseElse();
        ChooseChapters();
        ChooseTeam();
        ChooseUnnamed();
        ChooseOnlyOther();

        if (dates.Length != 1) _chosen.Remove(ColumnKind.Date);
        var isSchedule = (dates.Length > 0 || (_hasHeadings && Has(ColumnKind.Number)))
            && HasTitles;
        return isSchedule ? new(Width(), _chosen, _headings) { OpenDates = dates.Length > 1 ? [.. dates] : [] } : null;
    }

    // A table that starts like our own export is taken at its word, so that importing an export changes nothing, whatever is in its cells.
    private bool IsOurs() =>
        _headings.Take(4).Select(heading => ColumnKinds.Words(heading) is [var word] ? word : "").ToArray()
            is ["seminar", "date", var unit, "topic"]
        && (unit == "chapter" || (unit is "paper" or "week" or "session" && _icons[2] == "📖"))
        && _headings.Skip(4).All(heading => ColumnKinds.Words(heading) is ["presenter" or "presenters" or "team" or "place"]);

    private bool Has(ColumnKind kind) => _chosen.ContainsKey(kind);

    private bool HasTitles => Has(ColumnKind.Topic) || Has(ColumnKind.Chapter) || Has(ColumnKind.Reading);

    private int Width() => _hasHeadings
        ? Math.Max(Array.FindLastIndex([.. _headings], h => h.Length > 0), _chosen.Values.SelectMany(c => c).DefaultIfEmpty(-1).Max()) + 1
        : _cells.Length;

    private int[] Meant(int[] dates) =>
        dates.Length > 1 && dates.Where(c => _meant.Contains(OpenDates.KeyOf(_headings, c))).ToArray() is [var meant] ? [meant] : dates;

    // The best date column; several if it's open which one is intended.
    private int[] Dates()
    {
        var fitting = Columns.Where(
            c =>
                (_names[c]?.Kind == ColumnKind.Date || _cells[c].Days > 0) && _cells[c].AreDates
                    && _senses[c] != DateSense.Other).ToArray();
        var best = fitting.GroupBy(c => _senses[c]).MaxBy(g => g.Key);
        // Without headings, the first dates are the meeting dates.
        if (best is not null)
            return _hasHeadings
                ?
                [
                    .. best.Where(c => _cells[c].Days > 0 || !best.Any(other => _cells[other].Days > 0))
                        .Take(best.All(c => _cells[c].Days == 0) ? 1 : int.MaxValue),
                ]
                : [best.First()];
        // A Date column that can't be read is better reported row by row.
        return [.. Columns.Where(c => _senses[c] == DateSense.Date && !_cells[c].AreNumbers).Take(1)];
    }

    private void ChooseNumber()
    {
        // Without headings, numbers come before the dates; after them, "Room 5" and "Chapter 3" are something else.
        var numbered = Free.Where(
            c =>
                _cells[c].Count > 0 && _cells[c].AreNumbers
                    && (_hasHeadings || c < _chosen[ColumnKind.Date].DefaultIfEmpty(int.MaxValue).First())).ToArray();
        // "Month | Day" is one date in two columns.
        if (_headings.Any(DateColumns.IsMonth)) numbered = [.. numbered.Where(c => _names[c]?.Kind != ColumnKind.Date)];
        var named = numbered.Where(c => _names[c]?.Kind == ColumnKind.Number).OrderBy(c => _names[c]!.Value.Rank)
            .Concat(numbered.Where(c => _names[c]?.Kind == ColumnKind.Date || !_hasHeadings)).Take(1).ToArray();
        if (named.Length > 0) _chosen[ColumnKind.Number] = named;
    }

    private void ChooseUnnamed()
    {
        var texts = Free.Where(c => _headings[c].Length == 0 && _cells[c].Count > 0).ToArray();
        if (texts.Length == 0 || (_hasHeadings && HasTitles)) return;
        Add(ColumnKind.Time, texts.Where(c => _cells[c].AreTimes && !_cells[c].AreNames).Take(1));
        if (!_hasHeadings)
            Add(ColumnKind.Place, texts.Except(_chosen.GetValueOrDefault(ColumnKind.Time, [])).Where(c => _cells[c].ArePlaces).Take(1));
        var words = Free.Intersect(texts).Where(c => !_cells[c].AreAmounts).ToArray();
        var topic = words
            .Where(c => !_cells[c].AreAddresses)
            .OrderBy(c => _cells[c].ShareOfNames)
            .ThenBy(c => _cells[c].AreNames)
            .Take(1)
            .ToArray();
        if (topic.Length == 0) topic = words[..Math.Min(1, words.Length)];
        Add(ColumnKind.Topic, topic);
        Add(ColumnKind.Presenter, words.Except(topic).Where(c => _cells[c].AreNames).Take(1));
        Add(ColumnKind.Slides, words.Except(topic).Where(c => _cells[c].AreLinks));
    }

    // Next to the meeting dates, the only column with titles is the topic, whatever its name.
    private void ChooseOnlyOther()
    {
        if (HasTitles || _chosen[ColumnKind.Date] is not [var date]
            || _senses[date] < DateSense.Date)
            return;
        var others = Free.Where(
            c => _headings[c].Length > 0 && _names[c] is null && ColumnKinds.ElseOf(_headings[c]) is null && _cells[c].Days == 0).ToArray();
        if (others is [var only] && _cells[only].AreWords && !ColumnNames.Untitled.Overlaps(ColumnKinds.Words(_headings[only])))
            _chosen[ColumnKind.Topic] = [only];
    }

    private void Add(ColumnKind kind, IEnumerable<int> columns)
    {
        if (!Has(kind) && columns.ToArray() is { Length: > 0 } some) _chosen[kind] = some;
    }
}
