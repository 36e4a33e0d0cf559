using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StudyGroup.Core.Exchange.Reading.Days;
using StudyGroup.Core.Replies;

namespace StudyGroup.Core.Exchange.Reading;

/// <summary>Takes apart the words of a list's item: "2021-08-30: Chapter 1: Introduction: Name", and "Slides: …" below it.</summary>
internal static partial class ItemWords
{
    private const int MostGaps = 5;
    private const int LongestHead = 100;
    private const int MostCells = 100;

    /// <summary>Reads an item's first line.</summary>
    /// <param name="line">The line, counted from 1.</param>
    /// <param name="cell">What stands there.</param>
    /// <param name="mayRunOn">Whether nothing need part a date that has its year from what follows ("2021-08-30 Chapter 1").</param>
    public static ScheduleRow Read(int line, Cell cell, bool mayRunOn)
    {
        var none = new ScheduleRow(line, ImmutableDictionary<ColumnKind, ImmutableArray<Cell>>.Empty);
        var runningOn = mayRunOn ? ItemDate.RunningOn(cell.Text) : null;
        if (((runningOn is { } days && IsOfSeveralDays(days.Date) ? days : FindDate(cell.Text)) ?? runningOn) is not var (number, date, rest))
            return none with { Problem = $"“{Texts.Cut(cell.Text, 40)}” has no date in front; write it as in “2021-08-30: Chapter 1: Introduction: Name”." };

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
        string Words(int from, int to) => rest[parts[from].Start..parts[to].End].Trim();

        var cells = new Dictionary<ColumnKind, string>();
        var (first, last) = (0, parts.Count - 1);
        // A range may have dashes like those between the parts.
        foreach (var until in last > 0 ? [1, 0] : (int[])[0])
        {
            if (ItemTime.Read(Words(0, until), isFollowed: last > until) is not var (time, place)) continue;
            cells[ColumnKind.Time] = time;
            if (place.Length > 0) cells[ColumnKind.Place] = place;
            first = until + 1;
            break;
        }

        if (last > first && Chapter().IsMatch(Words(first, first))) cells[ColumnKind.Chapter] = Words(first, first++);
        while (last > first && ItemName.IsLink(Words(last, last), cell.Links)) last--;
        // What is called "Week 3" has its title behind it.
        if (last > first && (last > first + 1 || !Counted().IsMatch(Words(first, first))) && ItemName.Read(Words(last, last), cell.Links) is { } name)
        {
            cells[ColumnKind.Presenter] = name;
            last--;
        }

        cells[ColumnKind.Topic] = first <= last ? Words(first, last).TrimEnd(':', ' ') : "";
        return new ScheduleRow(line, cells.ToImmutableDictionary(c => c.Key, c => ImmutableArray.Create(Cell.Of(c.Value) with
        {
            IsStruck = cell.IsStruck,
            Links = c.Key == ColumnKind.Topic ? cell.Links : [],
        })))
        {
            Number = Cell.Of(number),
            Date = Cell.Of(date),
        };
    }

    /// <summary>Whether a line begins with a label that says something of a seminar ("Presenter: Ann").</summary>
    public static bool HasLabel(Cell line) => Label().Match(line.Text) is { Success: true } label && ColumnKinds.Of(label.Groups["label"].Value) is not null;

    /// <summary>The row with what stands below its item: "Presenter: Ann"; links of every label are kept.</summary>
    public static ScheduleRow Add(ScheduleRow row, Cell below)
    {
        var label = Label().Match(below.Text);
        var kind = label.Success ? ColumnKinds.Of(label.Groups["label"].Value)?.Kind : null;
        var text = kind is null ? below : below with { Text = below.Text[label.Length..] };
        if (kind is null or ColumnKind.Number or ColumnKind.Date)
        {
            if (below.Links.IsEmpty) return row;
            kind = ColumnKind.Slides;
        }

        var known = kind is ColumnKind.Slides or ColumnKind.Notes ? row.Cells.GetValueOrDefault(kind.Value, []) : [];
        return known.Length >= MostCells ? row : row with { Cells = row.Cells.ToImmutableDictionary().SetItem(kind.Value, known.Add(text)) };
    }

    // "9/11" behind a whole date is a title.
    private static bool IsOfSeveralDays(string text) =>
        text.Length <= LongestHead && DateShapeReader.Read(text.Trim()) is { Last: { } last, Order: var order, Year: var year } && order == last.Order && (year is null || last.Year is not null);

    /// <summary>The date in front, with the number before it if there is one, and what follows.</summary>
    private static (string Number, string Date, string After)? FindDate(string text)
    {
        Match[] gaps = [.. Gap().Matches(text).Take(MostGaps), End().Match(text)];
        foreach (var (index, gap) in gaps.Index())
        {
            if (gap.Index > LongestHead) return null;
            var head = text[..gap.Index].Trim();
            var (number, date) = NumberCell.Split(Cell.Of(head));
            if (date.Text.Length > 0 && number.Text.Length > 0) return (number.Text, date.Text, text[(gap.Index + gap.Length)..]);
            if (head.Length == 0 || !DateColumn.IsDate(head)) continue;

            var until = index + 1 < gaps.Length && IsOfSeveralDays(text[..gaps[index + 1].Index]) ? gaps[index + 1] : gap;
            return ("", text[..until.Index].Trim(), text[(until.Index + until.Length)..]);
        }

        return null;
    }

    [GeneratedRegex(@"^(weeks?|sessions?|seminar|meeting|days?|class)\s*#?[0-9]{1,3}$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    [GeneratedRegex(@"\s*:\s+|\s*：\s*|\s+[-–—|]+\s+")]
    private static partial Regex Gap();

    [GeneratedRegex(@"$")]
    private static partial Regex End();

    [GeneratedRegex(@"^(?<label>\p{L}[\p{L} ]{2,20}?)\s*:\s*", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(
        @"^(chapters?|chap\.?|ch\.?|part|sections?|sec\.?|kapitel|chapitre|cap[ií]tulo|hoofdstuk|bölüm|lecture|unit|module|appendix|§)\s*[\p{L}0-9]{1,5}(\s?[.\-–&,]\s?[0-9]+)*$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Chapter();
}
