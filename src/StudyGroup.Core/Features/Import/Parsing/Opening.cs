using System.Text.RegularExpressions;
using StudyGroup.Core.Features.Import.Parsing.Days;

namespace StudyGroup.Core.Features.Import.Parsing;

/// <summary>
/// A line with a meeting's date: a heading, a list item or a line of text. What follows belongs to the meeting.
/// </summary>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Cell">The whole line.</param>
/// <param name="Number">The meeting's number as written, or "".</param>
/// <param name="Date">The date as written.</param>
/// <param name="Rest">The rest of the line.</param>
/// <param name="Form">How the line contains the date.</param>
internal sealed partial record Opening(int Line, Cell Cell, string Number, string Date, string Rest, OpeningForm Form)
{
    private const int MaxGaps = 5;
    private const int MaxHead = 100;
    private const int MaxEnds = 4;

    /// <summary>Whether the date is a day, and not just a state such as "TBA".</summary>
    public bool IsDay { get; } = DateShapeReader.Read(Date) is not null;

    /// <summary>Whether the date says that the meeting is cancelled.</summary>
    public bool IsCancelled { get; init; }

    /// <summary>The presenter, if the line names one in brackets ("(lead: Ann Lee)"), or nothing.</summary>
    public string Presenter { get; init; } = "";

    /// <summary>What's between the date and the topic, once it has been removed from <see cref="Rest"/>.</summary>
    public ItemAhead Ahead { get; init; } = ItemAhead.None;

    /// <summary>Reads a line; null if it has no date at its start or end.</summary>
    public static Opening? Read(int line, Cell cell)
    {
        var text = cell.Text;
        if (CancelledTopic.AtEnd(text) is { } standing && DateShapeReader.Read(standing) is not null)
            return new(line, cell, "", standing, "", OpeningForm.Parted) { IsCancelled = true };

        if (text.StartsWith('|')) return InRow(line, cell);
        if (Cancelled().Match(text) is { Success: true } cancelled
            && Read(line, cell with { Text = text[..cancelled.Index] }) is { Rest.Length: > 0 } still)
            return still with { IsCancelled = true };
        if (PresenterInBrackets().Match(text) is { Success: true } said
            && ColumnKinds.Of(said.Groups["label"].Value)?.Kind == ColumnKind.Presenter)
            return Read(line, cell with { Text = text.Remove(said.Index, said.Length).Trim() }) is { } other
                ? other with { Presenter = said.Groups["name"].Value.Trim() }
                : null;
        // "1. Feb 2" is the first meeting, not the first of February.
        if (Counted().Match(text) is { Success: true } counted
            && Read(line, cell.Slice(counted.Length, text.Length)) is { Number: "", Form: not OpeningForm.AtEnd } later
            && (later.IsDay || DateShapeReader.Read(text[..counted.Length].Trim()) is null))
            return later with { Cell = cell, Number = counted.Groups["number"].Value };
        var runningOn = ItemDate.RunningOn(text);
        if (runningOn is { Form: OpeningForm.RunsOn } days && IsOfSeveralDays(days.Date))
            return new(line, cell, "", days.Date, days.After, days.Form);
        if (InFront(text) is var (number, date, after)) return new(line, cell, number, date, after, OpeningForm.Parted);
        if (runningOn is { } found) return new(line, cell, "", found.Date, found.After, found.Form);
        return AtEnd(line, cell);
    }

    // A table row inside a text.
    private static Opening? InRow(int line, Cell cell)
    {
        string[] parts = [.. cell.Text.Trim('|', ' ').Split('|', MaxGaps).Select(part => part.Trim())];
        var date = Array.FindIndex(parts, part => DateShapeReader.Read(part) is not null);
        return date < 0
            ? null
            : new(
                line, cell, date > 0 && NumberCell.IsNumber(parts[0]) ? parts[0] : "", parts[date], string.Join(" | ", parts[(date + 1)..]),
                OpeningForm.Parted);
    }

    // "9/11" after a whole date is a title.
    private static bool IsOfSeveralDays(string text) =>
        text.Length <= MaxHead && DateShapeReader.Read(text.Trim()) is { Last: { } last, Order: var order, Year: var year }
            && order == last.Order && (year is null || last.Year is not null);

    private static (string Number, string Date, string After)? InFront(string text)
    {
        Match[] gaps = [.. ItemWords.Gaps(text).Take(MaxGaps), End().Match(text)];
        foreach (var (index, gap) in gaps.Index())
        {
            if (gap.Index > MaxHead) return null;
            var head = text[..gap.Index].Trim();
            var (number, date) = NumberCell.Split(Cell.Of(head));
            if (date.Text.Length > 0 && number.Text.Length > 0)
            {
                // The dash of a range looks like one after a date.
                if (index + 1 < gaps.Length
                    && NumberCell.Split(Cell.Of(text[..gaps[index + 1].Index].Trim())) is { Number.Text.Length: > 0 } whole
                    && IsOfSeveralDays(whole.Date.Text))
                    return (whole.Number.Text, whole.Date.Text, text[(gaps[index + 1].Index + gaps[index + 1].Length)..]);
                return (number.Text, date.Text, text[(gap.Index + gap.Length)..]);
            }

            if (head.Length == 0 || !DateColumn.IsDate(head)) continue;

            var until = index + 1 < gaps.Length && IsOfSeveralDays(text[..gaps[index + 1].Index]) ? gaps[index + 1] : gap;
            return ("", text[..until.Index].Trim(), text[(until.Index + until.Length)..]);
        }

        return null;
    }

    private static Opening? AtEnd(int line, Cell cell)
    {
        var text = cell.Text;
        var from = Math.Max(0, text.Length - MaxHead);
        foreach (var gap in EndGap().Matches(text[from..]).TakeLast(MaxEnds))
        {
            var before = text[..(from + gap.Index)].Trim();
            var after = text[(from + gap.Index + gap.Length)..].Trim();
            var date = gap.Value.Trim() is "(" or "[" ? after.TrimEnd(')', ']', '.') : after.TrimEnd('.');
            if (before.Length == 0 || NoMeeting().IsMatch(before)) continue;
            if (DateShapeReader.Read(date) is null
                && !(gap.Value.Trim() is not (":" or "," or "on") && date.Length > 1 && DateColumn.IsDate(date)))
                continue;
            var number = Numbered().Match(before);
            var rest = number.Success ? before[number.Length..] : before;
            var isLabel = General().IsMatch(rest);
            var form = isLabel && gap.Value.Trim() is ":" or "：" ? OpeningForm.Parted : OpeningForm.AtEnd;
            return new(line, cell, number.Success ? number.Groups["number"].Value.Trim() : "", date, isLabel ? "" : rest, form);
        }

        return null;
    }

    /// <summary>The meeting that a heading or an item names, with its date below it.</summary>
    /// <param name="line">The heading's line, counted from 1.</param>
    public static Opening Titled(int line, Cell title, Opening date)
    {
        var number = Numbered().Match(title.Text);
        var rest = number.Success ? title.Text[number.Length..] : General().IsMatch(title.Text) ? "" : Label().Replace(title.Text, "");
        return date with
        {
            Line = line,
            Cell = title,
            Number = number.Success ? number.Groups["number"].Value.Trim() : "",
            Rest = rest,
            Form = OpeningForm.Parted,
        };
    }

    [GeneratedRegex(
        @"\s+[-–—]\s+(?-i:Cancell?ed|CANCELL?ED|cancell?ed|entfällt|abgesagt)[.!]?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Cancelled();

    // "Meeting: Oceans"
    [GeneratedRegex(
        @"^(meeting|session|seminar|talk|lecture|class|event|topic|title|subject|thema|sujet|tema)\s*[:：]\s+(?=\S)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"^#?(?<number>[0-9]{1,3})[.)]\s+(?=[\p{L}0-9])", RegexOptions.ExplicitCapture)]
    private static partial Regex Counted();

    [GeneratedRegex(@"\s*[(\[](?<label>\p{L}[\p{L} ]{1,25}):\s*(?<name>[^()\[\]]{1,80})[)\]]", RegexOptions.ExplicitCapture)]
    private static partial Regex PresenterInBrackets();

    [GeneratedRegex("$")]
    private static partial Regex End();

    [GeneratedRegex(
        @"\s*[(\[]|\s+[-–—|@]+\s*|\s*[:：]\s*(?![0-9]{2}\b)|,\s+|\s+on\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EndGap();

    [GeneratedRegex(
        @"^(?<number>(week|session|seminar|meeting|lecture|class|#)\s*#?[0-9]{1,4})\s*([:.–—-]\s*|$)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    // Dates of other things than meetings.
    [GeneratedRegex(
        @"^\W*(last |first )?(updated?|modified|edited|changed|created|deadlines?|due|published|posted|added|starts?|started|starting"
            + @"|ends?|begins?|beginning|registration|submissions?|since|as of|version|founded|established|copyright|license)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex NoMeeting();

    [GeneratedRegex(
        @"^\W*((our|the) )?(next |upcoming |previous |last |first |this week's |today's )?(meetings?|sessions?|seminar|class|talk"
            + @"|lecture|reading group|book club|journal club|lab meeting|group meeting|date|when|up next|today|datum|termin|fecha|data"
            + @"|日期|日時|날짜)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex General();
}
