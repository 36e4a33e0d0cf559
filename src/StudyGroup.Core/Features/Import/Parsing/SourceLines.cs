using System.Text.RegularExpressions;
using StudyGroup.Core.Features.Import.Parsing.Days;

namespace StudyGroup.Core.Features.Import.Parsing;

/// <summary>Mends lines before the Markdown parser sees them. Every line keeps its number.</summary>
internal static partial class SourceLines
{
    private const int MaxBody = 50;
    private const int MaxLine = 500;

    /// <summary>
    /// The text with lines that look empty made empty (they would join what they separate), and with a "|" at the end of stray lines in a
    /// table. By GitHub's rules (https://github.github.com/gfm/#tables-extension-) a line without one right below a table's row is a row of
    /// one cell, but with our parser it would cost the whole table.
    /// </summary>
    public static string Tidy(string markdown)
    {
        var lines = markdown.Split('\n');
        PipeTabs(lines);
        for (var i = 0; i < lines.Length; i++)
        {
            // A day with a dot isn't a nested list: "- 5. Mai 2027".
            if (DottedDay().Match(lines[i]) is { Success: true } day
                && CalendarNames.Month(day.Groups["month"].Value.ToLowerInvariant()) is not null)
                lines[i] = lines[i].Insert(day.Groups["day"].Index + day.Groups["day"].Length, "\\");
            if (IsRuleBelowText(lines, i)) lines[i] = "";
        }

        var inTable = false;
        for (var i = 0; i < lines.Length; i++)
        {
            if (LooksEmpty().IsMatch(lines[i])) lines[i] = "";
            var line = lines[i].Trim();
            inTable = line.StartsWith('|') || (inTable && line.Length > 0 && !OtherBlock().IsMatch(line));
            if (inTable && !line.Contains('|')) lines[i] = lines[i].Insert(lines[i].TrimEnd().Length, " |");
        }

        return string.Join('\n', lines);
    }

    // Dashes right below a line make it a heading, which is hardly intended if they separate one meeting from the next.
    private static bool IsRuleBelowText(string[] lines, int index)
    {
        if (index == 0 || !Dashes().IsMatch(lines[index]) || lines[index - 1].Contains('|') || LooksEmpty().IsMatch(lines[index - 1]))
            return false;
        var next = Array.FindIndex(lines, index + 1, line => line.Trim().Length > 0);
        if (next >= 0 && !BeginsMeeting(lines[next])) return false;
        var above = index - 1;
        for (var far = Math.Max(0, index - MaxBody); above >= far && !BeginsMeeting(lines[above]);) above--;
        return above >= 0 && above < index - 1 && BeginsMeeting(lines[above]);
    }

    private static bool BeginsMeeting(string line) => line.TrimStart().StartsWith('#')
        || (line.Length < MaxLine && Opening.Read(0, Cell.Of(line.Trim(' ', '\t', '\r', '*', '_'))) is { IsDay: true } opening
            && !MeetingBody.HasLabel(opening.Cell));

    // Rows copied from a spreadsheet.
    private static void PipeTabs(string[] lines)
    {
        // A line that's too long is refused later. The pattern's time grows with the square of its length.
        bool[] tabbed = [.. lines.Select(line => line.Length <= MarkdownComplexity.MaxLine && Tabbed().IsMatch(line))];
        for (var i = 0; i < lines.Length; i++)
        {
            if (tabbed[i] && ((i > 0 && tabbed[i - 1]) || (i + 1 < lines.Length && tabbed[i + 1])))
                lines[i] = $"| {lines[i].Trim('\r').Replace("\t", " | ", StringComparison.Ordinal)} |";
        }
    }

    [GeneratedRegex(@"^(?![-*+>#]|[0-9]{1,4}[.)]\t)[^\t|]*\S[^\t|]*\t[^|]*\S[^|]*$")]
    private static partial Regex Tabbed();

    [GeneratedRegex(@"^(\s|\p{Cf}|[\uFE0E\uFE0F]|&nbsp;|&#160;|<br\s*/?>)+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LooksEmpty();

    [GeneratedRegex(@"^ {0,3}-{3,}\s*$")]
    private static partial Regex Dashes();

    [GeneratedRegex(
        @"^\s*[-*+]\s+(\[[ xX]\]\s+)?(?<day>[0-9]{1,2})\.\s?(?<month>\p{L}{3,})\.?(?=\s*([:,–—]|[0-9]{4}\b|-\s|$))",
        RegexOptions.ExplicitCapture)]
    private static partial Regex DottedDay();

    [GeneratedRegex(@"^([#>`~]|[-*+](\s|$)|---)")]
    private static partial Regex OtherBlock();
}
