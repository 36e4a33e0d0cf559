using System.Text.RegularExpressions;
using StudyGroup.Core.Dates;
using StudyGroup.Core.Features.Import.Parsing.Days;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Import.Parsing;

/// <summary>What the cells of one column look like: a column is of a kind only if its cells are.</summary>
internal sealed partial class ColumnCells
{
    private readonly Cell[] _cells;
    private readonly Lazy<int> _dates;
    private readonly Lazy<int> _days;

    public ColumnCells(IEnumerable<Cell> cells)
    {
        _cells = [.. cells.Where(c => !c.IsOpen || !c.Links.IsEmpty)];
        _dates = new(() => _cells.Count(c => DateColumn.IsDate(WithoutCancelled(c.Text))));
        _days = new(() => _cells.Count(c => DateShapeReader.Read(WithoutCancelled(c.Text)) is not null));
    }

    /// <summary>How many say something.</summary>
    public int Count => _cells.Length;

    /// <summary>How many hold a day.</summary>
    public int Days => _days.Value;

    /// <summary>Whether most are dates or date states, or say that nobody meets.</summary>
    public bool AreDates => IsMost(_dates.Value + _cells.Count(c => !DateColumn.IsDate(c.Text) && BreakPhrases.Read(c.Text) is not null));

    /// <summary>Whether most are numbers, alone or with their noun or a date.</summary>
    public bool AreNumbers => IsMost(_cells.Count(c => NumberCell.IsNumber(c.Text) || BreakPhrases.Read(c.Text) is not null));

    /// <summary>Whether most say more than a number with its noun: "Lecture 1: Trees".</summary>
    public bool AreTitles =>
        Words().Where(text => BreakPhrases.Read(text) is null && !DateColumn.IsDate(text)).ToArray() is var titles
            && titles.Count(NumberCell.HoldsTitle) * 2 > titles.Length;

    /// <summary>Whether they are words, and neither numbers, times, amounts, addresses nor people.</summary>
    public bool AreWords => Count > 0 && (AreTitles || !AreNumbers) && !AreAmounts && !AreAddresses && ShareOfNames < 0.5
        && !(AreTimes && _cells.Any(c => RowReading.Named(c.Text) is not null))
        && Words().Count(text => text.Any(char.IsLetter)) * 2 > Count;

    /// <summary>Whether most are times of day, or there is none.</summary>
    public bool AreTimes =>
        IsMost(
            _cells.Count(
                c => (TimeShape.Read(Typed.Tidy(c.Text)) is not null && !Duration().IsMatch(c.Text)) || RowReading.Named(c.Text) is null));

    /// <summary>Whether most are amounts: "20 pages", "90 min".</summary>
    public bool AreAmounts => Count > 0 && _cells.Count(c => Amount().IsMatch(c.Text)) * 2 > Count;

    /// <summary>Whether most are pages from one to another: "1-60", "pp. 61–130".</summary>
    public bool ArePages => Count > 0 && IsMost(_cells.Count(c => Pages().IsMatch(c.Text)));

    /// <summary>Whether most are chapters, sections or pages, without links.</summary>
    public bool AreChapters =>
        _cells.Count(c => c.Links.IsEmpty && (RowReading.IsChapter(c.Text) || Pages().IsMatch(c.Text))) * 2 > Count;

    /// <summary>Whether words say where papers are published: "ICSE '26", "Journal of Trees".</summary>
    public static bool IsOfPaper(string words) => Conference().IsMatch(words);

    /// <summary>Whether most are links and nothing else.</summary>
    public bool AreLinks => Count > 0 && IsMost(_cells.Count(c => !c.Links.IsEmpty && RowLinks.IsAllLinks(c)));

    /// <summary>Whether most are addresses, or links that have no title.</summary>
    public bool AreAddresses =>
        Count > 0
            && IsMost(
                _cells.Count(
                    c =>
                        !c.Links.IsEmpty && RowLinks.IsAllLinks(c)
                            && c.Links.All(l => l.Text == l.Url || ColumnKinds.Of(l.Text) is (ColumnKind.Slides or ColumnKind.Link, _))));

    /// <summary>Whether most are written like names.</summary>
    public bool AreNames => Count > 0 && IsMost(_cells.Count(c => PersonName.IsLike(c.Text) || RowReading.Named(c.Text) is null));

    /// <summary>Whether most are several names.</summary>
    public bool AreSeveralNames => Count > 0 && AreNames && _cells.Count(c => CellNames.Split(c).Length > 1) * 2 > Count;

    /// <summary>Whether all are rooms, or say that people meet online.</summary>
    public bool ArePlaces => Count > 0 && _cells.All(c => ItemAhead.IsPlace(c.Text));

    /// <summary>The share that are certainly names, from 0 to 1.</summary>
    public double ShareOfNames => Count == 0 ? 0 : (double)_cells.Count(c => PersonName.IsSurely(c.Text)) / Count;

    /// <summary>Whether they say where papers were published, and not where the group meets: "ICSE '26", "NeurIPS 2025".</summary>
    /// <param name="hasAuthors">Whether another column names the papers' authors.</param>
    public bool AreOfPapers(bool hasAuthors)
    {
        var places = _cells.Count(c => PlaceLike().IsMatch(c.Text));
        return Count > 0 && places * 2 < Count && (hasAuthors || IsMost(_cells.Count(c => Conference().IsMatch(c.Text))));
    }

    private bool IsMost(int count) => count * 2 >= Count;

    private IEnumerable<string> Words() => _cells.Select(c => c.Text).Where(text => text.Any(char.IsLetterOrDigit));

    private static string WithoutCancelled(string text) => CancelledTopic.AtEnd(text) ?? text;

    [GeneratedRegex(
        @"^[0-9]{1,2}\s+h(ours?|rs?)?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Duration();

    [GeneratedRegex(
        @"^[~≈<]?\s*[0-9]+([.,][0-9]+)?\s*(%|\+|-|p|pp|pgs?|pages?|min(ute)?s?|h|hrs?|hours?|days?|weeks?|months?|years?|people"
            + @"|seiten|paginas?|páginas?|pagine)\.?$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Amount();

    [GeneratedRegex(
        @"^(pp?\.|pages?|s\.|seiten)?\s*[0-9]+\s*[-–—]\s*[0-9]+$|^(pp?\.|pages?)\s*[0-9]+",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Pages();

    [GeneratedRegex(
        @"(?<![0-9])((19|20)[0-9]{2}|['’][0-9]{2})(?![0-9])|\b(journal|proc(eedings)?|trans(actions)?|arxiv|conference|workshop"
            + @"|preprint|nature|science)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Conference();

    [GeneratedRegex(
        @"\b(room|hall|lab|library|caf[eé]|building|floor|street|online|zoom|teams|meet|house|cellar|attic|office|campus|raum|saal"
            + @"|salle|sala|aula|zaal)\b|^[A-Z]{0,3}[ .-]?[0-9]{1,4}[a-z]?$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex PlaceLike();
}
