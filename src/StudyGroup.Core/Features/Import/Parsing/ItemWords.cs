using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Import.Parsing;

/// <summary>Splits what a meeting's line says besides its date: "Chapter 1: Introduction: Name", or "Name: Introduction".</summary>
internal static partial class ItemWords
{
    /// <summary>Reads a meeting's line.</summary>
    /// <param name="namesComeFirst">Whether the presenter comes before the topic.</param>
    /// <param name="hasPresenter">Whether a line below names the presenter.</param>
    /// <param name="namesInBrackets">Whether brackets at the end contain the presenter.</param>
    public static ScheduleRow Read(Opening opening, bool namesComeFirst, bool hasPresenter, bool namesInBrackets)
    {
        var cell = opening.Cell;
        var parts = Split(opening.Rest);
        string Words(int from, int to) => opening.Rest[parts[from].Start..parts[to].End].Trim();

        var cells = new Dictionary<ColumnKind, string>();
        if (opening.Ahead.Time.Length > 0) cells[ColumnKind.Time] = opening.Ahead.Time;
        if (opening.Ahead.Place.Length > 0) cells[ColumnKind.Place] = opening.Ahead.Place;
        var (first, last) = (0, parts.Count - 1);
        // A range may contain the same dashes as those between the parts.
        foreach (var until in last > 0 ? [1, 0] : (int[])[0])
        {
            if (ItemTime.Read(Words(0, until), isFollowed: last > until) is not var (time, place)) continue;
            cells[ColumnKind.Time] = time;
            if (place.Length > 0) cells[ColumnKind.Place] = place;
            first = until + 1;
            break;
        }

        if (first == 0 && ItemTime.RunningOn(Words(0, 0)) is { } early)
        {
            cells[ColumnKind.Time] = early;
            var title = opening.Rest.IndexOf(early, StringComparison.Ordinal) + early.Length;
            title += opening.Rest[title..].TakeWhile(c => c is ' ' or ',').Count();
            parts[0] = (title, parts[0].End);
        }

        if (first > 0 && last > first && ItemAhead.Read(Words(first, first), OpeningForm.Parted) is { Place: { Length: > 0 } room })
        {
            cells[ColumnKind.Place] = room;
            first++;
        }

        if (last > first && IsChapter(Words(first, first))) cells[ColumnKind.Chapter] = Words(first, first++);
        while (last > first && ItemName.IsLink(Words(last, last), cell.Links)) last--;
        if (namesComeFirst && last > first && PersonName.IsLike(Words(first, first)))
        {
            cells[ColumnKind.Presenter] = Words(first, first++);
        }
        else if (!cells.ContainsKey(ColumnKind.Chapter) && last > first && ChapterAtEnd().IsMatch(Words(last, last)))
        {
            cells[ColumnKind.Chapter] = Words(last, last--);
        }
        // After "Week 3" comes the title.
        else if (last > first && (last > first + 1 || !Counted().IsMatch(Words(first, first)))
            && ItemName.Read(Words(last, last), cell.Links) is { } name
            && (!hasPresenter || PersonName.IsSurely(name)))
        {
            cells[ColumnKind.Presenter] = name;
            last--;
        }

        if (first == 0 && last == 0 && cells.Count == 0 && Quoted().Match(opening.Rest) is { Success: true } quoted
            && PersonName.IsLike(quoted.Groups["name"].Value))
        {
            cells[ColumnKind.Presenter] = quoted.Groups["name"].Value;
            cells[ColumnKind.Topic] = quoted.Groups["title"].Value;
        }
        else
        {
            cells[ColumnKind.Topic] = first <= last ? ItemEnd.WithoutLinks(Words(first, last).TrimEnd(':', ' '), cell.Links) : "";
        }

        if (opening.Presenter.Length > 0) cells[ColumnKind.Presenter] = opening.Presenter;
        else if (!hasPresenter && !cells.ContainsKey(ColumnKind.Presenter)
            && ItemEnd.Presenter(cells[ColumnKind.Topic], namesInBrackets) is var (title, presenter))
        {
            cells[ColumnKind.Topic] = title;
            cells[ColumnKind.Presenter] = presenter;
        }

        if (Bracketed().Match(cells[ColumnKind.Topic]) is { Success: true } bracketed)
            cells[ColumnKind.Topic] = bracketed.Groups["title"].Value;

        return new ScheduleRow(opening.Line, cells.ToImmutableDictionary(c => c.Key, c => ImmutableArray.Create(Cell.Of(c.Value) with
        {
            IsStruck = cell.IsStruck,
            Links = c.Key == ColumnKind.Topic ? cell.Links : [],
        })))
        {
            Number = Cell.Of(opening.Number),
            Date = Cell.Of(opening.Date),
            IsCancelled = opening.IsCancelled,
            Problem = opening.Ahead.HasOtherDate
                ? $"“{Texts.Cut(cell.Text, 40)}” has two dates in front of its topic, so I didn't read it. Keep only the right one."
                : null,
        };
    }

    /// <summary>
    /// Whether the presenter comes before the topic in a list of meetings: more of them begin with a name than end with one.
    /// </summary>
    public static bool NamesComeFirst(IEnumerable<Opening> openings)
    {
        var (first, last) = (0, 0);
        foreach (var rest in openings.Select(o => o.Rest))
        {
            if (Split(rest) is not { Count: > 1 } parts) continue;
            var (begin, end) = (rest[parts[0].Start..parts[0].End].Trim(), rest[parts[^1].Start..parts[^1].End].Trim());
            var (begins, ends) = (PersonName.IsLike(begin), PersonName.IsLike(end));
            if (begins && ends) (begins, ends) = (PersonName.IsSurely(begin), PersonName.IsSurely(end));
            if (begins && !ends && !NoTitle().IsMatch(end)) first++;
            if (ends && !begins) last++;
        }

        return first > last;
    }

    /// <summary>Where a line may be split: at colons, and at dashes with spaces around them.</summary>
    public static IEnumerable<Match> Gaps(string text) => Gap().Matches(text);

    private static List<(int Start, int End)> Split(string rest)
    {
        var parts = new List<(int Start, int End)>();
        var start = 0;
        var (scanned, depth, lastClosed) = (0, 0, rest.LastIndexOf(')'));
        foreach (Match gap in Gap().Matches(rest))
        {
            for (; scanned < gap.Index; scanned++) depth += rest[scanned] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth > 0 && lastClosed >= gap.Index) continue;
            parts.Add((start, gap.Index));
            start = gap.Index + gap.Length;
        }

        parts.Add((start, rest.Length));
        return parts;
    }

    /// <summary>Whether words are a chapter's name without its title: "Chapter 3", "§2.1".</summary>
    public static bool IsChapter(string words) => Chapter().IsMatch(words);

    [GeneratedRegex(
        @"^(weeks?|sessions?|seminar|meeting|days?|class)\s*#?[0-9]{1,3}$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    [GeneratedRegex(@"\s*:\s+|\s*：\s*|\s+[-–—|]+\s+")]
    private static partial Regex Gap();

    [GeneratedRegex(
        @"^(§|(chapters?|chap\.?|ch\.?|sections?|sec\.?|kapitel)\s*[0-9])[^:]*$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex ChapterAtEnd();

    [GeneratedRegex("[0-9§]|://")]
    private static partial Regex NoTitle();

    // "[no paper yet]"
    [GeneratedRegex(@"^\[(?<title>[^\[\]]*\p{L}[^\[\]]*)\]$", RegexOptions.ExplicitCapture)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^(?<name>[^,""“”]+),\s*(?<title>[""“].+[""”])$", RegexOptions.ExplicitCapture)]
    private static partial Regex Quoted();

    [GeneratedRegex(
        @"^((chapters?|chap\.?|ch\.?|part|sections?|sec\.?|kapitel|chapitre|cap[ií]tulo|hoofdstuk|bölüm|lecture|unit|module|appendix"
            + @"|§)\s*[\p{L}0-9]{1,5}|§+\s*[0-9]{1,3}\.[0-9]{1,3})(\s?[.\-–&,]\s?[0-9]+)*$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Chapter();
}
