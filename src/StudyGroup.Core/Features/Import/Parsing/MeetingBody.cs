using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Features.Import.Parsing.Days;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Import.Parsing;

/// <summary>Reads what's below a meeting's line: "Presenter: Ann", links, or the topic if the line itself has none.</summary>
internal sealed partial class MeetingBody
{
    private const int MaxCells = 100;
    private readonly Dictionary<ColumnKind, ImmutableArray<Cell>> _said = [];
    private ColumnKind? _heading;
    private bool _hasOtherLabel;
    private readonly bool _hasTopic;
    private Cell? _free;
    private Cell? _second;
    private Cell? _titled;

    /// <param name="hasTopic">Whether the meeting's own line has the topic.</param>
    public MeetingBody(IEnumerable<BodyLine> lines, bool hasTopic)
    {
        _hasTopic = hasTopic;
        foreach (var line in lines) Add(line);
    }

    /// <summary>Whether a line names the presenter.</summary>
    public bool HasPresenter => _said.ContainsKey(ColumnKind.Presenter);

    /// <summary>Whether a line says that the meeting, whose topic is known, is cancelled.</summary>
    public bool IsCancelled { get; private set; }

    /// <summary>The first line without a label that isn't the topic, or null. It may name the presenter.</summary>
    public string? BesideTopic =>
        HasPresenter
            ? null
            : (_hasTopic || _said.ContainsKey(ColumnKind.Topic)
                || _said.ContainsKey(ColumnKind.Chapter) || _said.ContainsKey(ColumnKind.Reading)
                ? _free
                : _second)?.Text;

    /// <summary>The row with what the lines say; a label says more than the meeting's own line.</summary>
    /// <param name="namesStandBelow">Whether <see cref="BesideTopic"/> names the presenter.</param>
    public ScheduleRow AddTo(ScheduleRow row, bool namesStandBelow)
    {
        var cells = row.Cells.ToDictionary();
        foreach (var (kind, said) in _said)
            cells[kind] = IsRepeated(kind)
                ? [.. cells.GetValueOrDefault(kind, []).Concat(said).Take(MaxCells)]
                : said;
        // "## 1 February: Ann Lee" above "Title: Graph theory": with a title below, the heading names the presenter.
        if (_said.ContainsKey(ColumnKind.Topic) && row[ColumnKind.Topic].Text is var above && PersonName.IsSurely(above)
            && IsOpen(cells, ColumnKind.Presenter))
            cells[ColumnKind.Presenter] = [Cell.Of(above)];
        var isBeside = namesStandBelow && BesideTopic is not null;
        if (_titled is { } title && !isBeside && IsOpen(cells, ColumnKind.Topic))
        {
            cells[ColumnKind.Topic] = [title with { Links = [.. row[ColumnKind.Topic].Links, .. title.Links] }];
        }
        else if (IsOpen(cells, ColumnKind.Topic) && IsOpen(cells, ColumnKind.Chapter)
            && IsOpen(cells, ColumnKind.Reading))
        {
            var topic = _free ?? cells.GetValueOrDefault(ColumnKind.Link, []).Concat(cells.GetValueOrDefault(ColumnKind.Slides, []))
                .SelectMany(c => c.Links).Select(l => Cell.Of(l.Text) with { Links = [l with { Start = 0 }] }).FirstOrDefault();
            if (topic is not null) cells[ColumnKind.Topic] = [topic with { Links = [.. row[ColumnKind.Topic].Links, .. topic.Links] }];
        }

        if (isBeside && BesideTopic is { } name && IsOpen(cells, ColumnKind.Presenter)) cells[ColumnKind.Presenter] = [Cell.Of(name)];
        return row with { Cells = cells, IsCancelled = row.IsCancelled || IsCancelled };
    }

    /// <summary>Whether a line begins with a label about a seminar ("Presenter: Ann").</summary>
    public static bool HasLabel(Cell line) => Label().Match(line.Text) is { Success: true } label && KindOf(label) is not null;

    /// <summary>A line that says when a meeting is ("Date: 2027-01-19"), or null.</summary>
    public static Opening? DateOf(BodyLine line) =>
        Label().Match(line.Cell.Text) is { Success: true } label && !IsAddress(line.Cell, label) && KindOf(label) == ColumnKind.Date
        && line.Cell.Text[label.Length..] is var date && DateColumn.IsDate(date) && date.Length > 1
            ? new(line.Line, line.Cell, "", date, "", OpeningForm.Parted)
            : null;

    /// <summary>Whether a line continues the meeting above it in a paragraph: it has a label or links.</summary>
    public static bool GoesOn(Cell line) => HasLabel(line) || !line.Links.IsEmpty;

    private static bool IsOpen(Dictionary<ColumnKind, ImmutableArray<Cell>> cells, ColumnKind kind) =>
        !cells.TryGetValue(kind, out var said) || said.All(c => c.IsOpen);

    private static ColumnKind? KindOf(Match label) =>
        ColumnKinds.Of(label.Groups["label"].Value)?.Kind ?? ColumnKinds.ElseOf(label.Groups["label"].Value);

    private void Add(BodyLine line)
    {
        var cell = line.Cell;
        if (line.Kind is { } column)
        {
            Set(column, cell);
            return;
        }

        if (line.IsHeading)
        {
            (_heading, _hasOtherLabel) = (ColumnKinds.Of(cell.Text)?.Kind ?? ColumnKinds.ElseOf(cell.Text), true);
            return;
        }

        if (_hasTopic && BreakPhrases.SenseOf(cell.Text.Trim('(', ')')) == BreakSense.Sure)
        {
            IsCancelled = true;
            return;
        }

        // "No meeting: summer holidays"
        if (!_hasTopic && _free is null && BreakPhrases.SenseOf(cell.Text) >= BreakSense.Likely)
        {
            _free = cell;
            return;
        }

        if (Label().Match(cell.Text) is { Success: true } label && !IsAddress(cell, label))
        {
            var value = cell.Slice(label.Length, cell.Text.Length);
            var kind = KindOf(label);
            (_heading, _hasOtherLabel) = (value.Text.Length == 0 ? kind : null, kind is null && value.Text.Length == 0);
            if (value.Text.Length == 0) return;
            if (kind is null or ColumnKind.Number or ColumnKind.Date) AddLinks(cell);
            else Set(kind.Value, value);
            return;
        }

        if (_heading is { } above and not (ColumnKind.Number or ColumnKind.Date))
        {
            if (!IsRepeated(above)) (_heading, _hasOtherLabel) = (null, false);
            Set(above, cell);
        }
        else if (_hasOtherLabel || RowLinks.IsAllLinks(cell)) AddLinks(cell);
        else if (Presented(cell.Text) is { } name) Set(ColumnKind.Presenter, Cell.Of(name));
        else if (TimeShape.Read(Typed.Tidy(cell.Text)) is { MayBeNumbers: false }) Set(ColumnKind.Time, cell);
        else if (_free is null) _free = cell;
        else
        {
            _second ??= cell;
            AddLinks(cell);
        }
    }

    private static bool IsAddress(Cell cell, Match label) => cell.Text.AsSpan(label.Length).StartsWith("//");

    private void AddLinks(Cell cell)
    {
        if (!cell.Links.IsEmpty) Set(ColumnKind.Link, cell);
    }

    private void Set(ColumnKind kind, Cell cell)
    {
        // "Read: Chapter 3" below "Leaves" is the reading for that topic.
        if (kind is (ColumnKind.Chapter or ColumnKind.Reading) && !_hasTopic) _titled ??= _free;
        if (kind == ColumnKind.Place && ColumnCells.IsOfPaper(cell.Text) && _said.ContainsKey(ColumnKind.Reading))
            kind = ColumnKind.Published;
        var known = IsRepeated(kind) ? _said.GetValueOrDefault(kind, []) : [];
        if (known.Length < MaxCells) _said[kind] = known.Add(cell);
    }

    private static bool IsRepeated(ColumnKind kind) =>
        kind is ColumnKind.Slides or ColumnKind.Link or ColumnKind.Notes or ColumnKind.Reading or ColumnKind.OptionalReading;

    private static string? Presented(string words)
    {
        if (PresentedBy().Match(words) is { Success: true } by && PersonName.IsLike(by.Groups["name"].Value))
            return by.Groups["name"].Value;
        return Presents().Match(words) is { Success: true } presents && PersonName.IsLike(presents.Groups["name"].Value)
            ? presents.Groups["name"].Value
            : null;
    }

    [GeneratedRegex(
        @"^(?<label>[\p{L}#][\p{L}\p{M}0-9 ()'’*/&#-]{0,30}?)\s*[:：]\s*", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(
        @"^\(?((presented|led|hosted|given|moderated|facilitated|chaired|introduced|discussed) by|by|with) (?<name>[^.]+?)[.)]?$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex PresentedBy();

    [GeneratedRegex(
        @"^(?<name>.+?) (presents?|presented|leads?|led|hosts?|hosted|is presenting|will (present|lead|host|give)|moderates?)\b.*$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Presents();
}

/// <summary>A line below a meeting's own.</summary>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="IsHeading">Whether it's a heading for what follows.</param>
/// <param name="Kind">What it is, if a table's column heading says so.</param>
internal sealed record BodyLine(int Line, Cell Cell, bool IsHeading = false, ColumnKind? Kind = null);
