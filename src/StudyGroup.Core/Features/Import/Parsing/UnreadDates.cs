using System.Text.RegularExpressions;
using Markdig.Syntax;
using NodaTime;
using StudyGroup.Core.Features.Import.Parsing.Days;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Import.Parsing;

/// <summary>
/// The last check of a schedule: finds lines with a day that nothing has reported yet, so that none is dropped silently. If meetings were
/// read from lines of the same kind, or none was read at all, a seminar may be missing; otherwise the day is only noted.
/// </summary>
internal sealed partial class UnreadDates
{
    private readonly SourceText _source;
    private readonly HashSet<int> _told;
    private readonly HashSet<PlaceKind> _meetingPlaces;
    private readonly (int Line, LocalDate Day, LocalDate Last)[] _days;
    private readonly bool _isNothingRead;
    private readonly Grid[] _unreadTables;

    /// <param name="told">Further lines, counted from 1, that have been dealt with.</param>
    public UnreadDates(MarkdownDocument document, string text, WrittenSchedule schedule, IEnumerable<Grid> unread, IEnumerable<int> told)
    {
        _source = new(document, text);
        var read = schedule.Seminars.Select(s => s.Line).Concat(schedule.Breaks.Select(b => b.Line)).ToArray();
        _isNothingRead = read.Length == 0;
        _told = [.. told, .. read, .. schedule.Problems.Select(p => p.Line), .. schedule.Notes.Select(n => n.Line)];
        // One sentence covers a whole table.
        _unreadTables = [.. unread.Where(grid => !_told.Contains(grid.Line))];
        foreach (var row in unread.SelectMany(grid => grid.Rows)) _told.Add(row.Line);
        foreach (var html in document.Descendants<HtmlBlock>().Where(html => _told.Contains(html.Line + 1)))
            _told.UnionWith(Enumerable.Range(html.Line + 1, html.Lines.Count));
        _meetingPlaces =
        [
            .. read.Concat(schedule.Problems.Where(p => p.LosesSeminar).Select(p => p.Line)).Select(_source.PlaceOf).OfType<PlaceKind>(),
        ];
        _days =
        [
            .. schedule.Seminars.Select(s => (s.Line, Day: s.Date?.Known()?.Day, Last: s.Until))
                .Concat(schedule.Breaks.Select(b => (b.Line, Day: b.First, b.Last)))
                .Where(d => d.Day is not null).Select(d => (d.Line, d.Day!.Value, d.Last ?? d.Day.Value)).OrderBy(d => d.Item1),
        ];
    }

    /// <summary>A sentence for each of the lines, or for a table.</summary>
    public IEnumerable<LineProblem> Find() => _unreadTables.Select(Table).OfType<LineProblem>().Concat(FindLines());

    private IEnumerable<LineProblem> FindLines()
    {
        var above = -1;
        foreach (var (line, place, words) in _source.Lines())
        {
            while (above + 1 < _days.Length && _days[above + 1].Line <= line) above++;
            if (_told.Contains(line)) continue;
            var days = DaysInText.Find(words).ToArray();
            if (days.Length == 0) continue;
            if (above >= 0 && IsDayOfMeeting(days, place, _days[above])) continue;
            var losesSeminar = LosesSeminar(place, words);
            // "3.2. Proofs" below a meeting is a section of the book.
            if (!losesSeminar && days.All(d => d.IsWeak)) continue;
            yield return new(line, losesSeminar ? Lost(words) : Noted(words), losesSeminar);
        }
    }

    // "Date: 2027-01-19" below a heading that is the meeting's topic.
    private bool IsDayOfMeeting(DayInText[] days, PlaceKind? place, (int Line, LocalDate Day, LocalDate Last) meeting) =>
        (place is null || place != _source.PlaceOf(meeting.Line)) && days.All(d => d.MayBe(meeting.Day) || d.MayBe(meeting.Last));

    private bool LosesSeminar(PlaceKind? place, string words)
    {
        if (place is { IsTable: true }) return true;
        if (place is null ? !_isNothingRead : !_isNothingRead && !_meetingPlaces.Contains(place.Value)) return false;
        return place is { IsText: false } ? !BeginsOtherwise().IsMatch(words) : !SaysOtherwise().IsMatch(words);
    }

    private LineProblem? Table(Grid grid)
    {
        var cells = grid.Rows.SelectMany(row => row.Cells).ToArray();
        if (!cells.Any(cell => DaysInText.HasDayOrMonth(cell.Text))) return null;
        var names = grid.Headings.Where(h => h.Length > 0).Select(h => $"“{Texts.Cut(h, 40)}”").ToArray();
        var columns = names.Length == 0 ? "It has no headings" : $"Its columns are {string.Join(", ", names)}";
        var isOther = grid.Headings.Any(h => DateColumns.SenseOf(h) == DateSense.Other);
        return new(
            grid.Line,
            $"That table has dates, but I didn't read it. {columns}. If it's a schedule, write a row for each meeting, with a Date column "
                + $"for the full date and a Topic column.",
            LosesSeminar: !isOther && (_isNothingRead || cells.Any(cell => DaysInText.Find(cell.Text).Any(day => !day.IsWeak))));
    }

    private static string Lost(string words) =>
        $"“{Texts.Cut(words.Trim(), 40)}” has a date, but I can't tell whether it's a meeting, so I didn't read it. "
            + $"If it is one, write it like “2021-08-30: Chapter 1: Introduction: Name”, next to the others.";

    private static string Noted(string words) =>
        $"“{Texts.Cut(words.Trim(), 40)}” has a date but doesn't look like a meeting, so I didn't read it.";

    [GeneratedRegex(
        @"^\W*(last |first )?" + Others, RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex BeginsOtherwise();

    [GeneratedRegex(Others, RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex SaysOtherwise();

    private const string Others =
        @"\b(updated?|modified|edited|changed|created|deadlines?|due|published|posted|registration|register|submissions?|submit|since"
            + @"|as of|version|founded|established|copyright|license|born|died)\b";
}
